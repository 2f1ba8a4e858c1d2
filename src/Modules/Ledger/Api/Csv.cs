using System.Text;

namespace Luodi.Modules.Ledger.Api;

/// <summary>One line of comma-separated values that no spreadsheet takes for a formula.</summary>
internal static class Csv
{
    public static void Append(StringBuilder csv, IEnumerable<string> cells) => csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    public static string Cell(string text)
    {
        var safe = StartsFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n\t") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    // A blank in front does not stop a spreadsheet from reading the sign behind it; full-width signs are read like their narrow twins.
    private static bool StartsFormula(string text) => text.TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal)
        || text is ['\t' or '\r' or '\n', ..];
}
