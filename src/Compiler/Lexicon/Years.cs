namespace Luodi.Compiler.Lexicon;

/// <summary>年份: the years that plans name, written out once.</summary>
internal static class Years
{
    private const int First = 1980;

    private const int Last = 2079;

    private static readonly string[] Whole = [.. Enumerable.Range(First, Last - First + 1).Select(y => Written(y, false))];

    private static readonly string[] Ends = [.. Enumerable.Range(First, Last - First + 1).Select(y => Written(y, true))];

    /// <summary>2025, or 2025-12-31 for its end.</summary>
    public static string NameOf(int year, bool end) => year is < First or > Last ? Written(year, end) : (end ? Ends : Whole)[year - First];

    private static string Written(int year, bool end) => end ? $"{year:D4}-12-31" : $"{year:D4}";
}
