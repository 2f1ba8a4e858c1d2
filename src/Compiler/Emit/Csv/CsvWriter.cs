using System.Buffers;
using System.Globalization;

namespace Luodi.Compiler.Emit.Csv;

/// <summary>Writes cells of RFC 4180: commas between, CRLF after, quotes where needed.</summary>
internal sealed class CsvWriter(TextWriter output)
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    // What spreadsheets take for the start of a formula, in both widths: policy text comes from strangers.
    private static readonly SearchValues<char> StartFormulas = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    private bool _rowBegun;

    public void Text(string? cell)
    {
        Separate();
        if (string.IsNullOrEmpty(cell))
            return;
        var neutralised = StartFormulas.Contains(cell[0]) ? "'" + cell : cell;
        if (neutralised.AsSpan().ContainsAny(NeedQuotes))
            output.Write($"\"{neutralised.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        else
            output.Write(neutralised);
    }

    public void Number(decimal number)
    {
        Separate();
        output.Write(number.ToString(CultureInfo.InvariantCulture));
    }

    public void EndRow()
    {
        output.Write("\r\n");
        _rowBegun = false;
    }

    private void Separate()
    {
        if (_rowBegun)
            output.Write(',');
        _rowBegun = true;
    }
}
