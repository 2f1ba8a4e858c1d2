using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>目录: lines that only announce the headings to come; they are no provisions themselves.</summary>
internal static class TableOfContents
{
    private const int LongestEntry = 80;

    private const int MostEntries = 400;

    /// <summary>Starts of the lines from 目录 up to where its first entry comes again.</summary>
    public static IEnumerable<int> Starts(TokenStream tokens, Lines lines)
    {
        var dense = tokens.Dense;
        var head = lines.Find(static (tokens, l) => l.Length is 2 or 4 && tokens.Dense.Folded.Slice(l.Start, 2) is "目录");
        if (head < 0 || head + 2 >= lines.Count)
            return [];
        var first = Entry(dense, lines[head + 1]);
        for (var again = head + 2; again < lines.Count && again <= head + MostEntries && lines[again].Length <= LongestEntry; again++)
            if (first.Length > 1 && Entry(dense, lines[again]).StartsWith(first))
                return StartsOf(lines.Slice(head, again));
        return [];
    }

    /// <summary>An entry without its leader dots and page number.</summary>
    private static ReadOnlySpan<char> Entry(DenseText dense, Line line) => line.Read(dense).TrimEnd("0123456789-.·…\t() ");

    private static int[] StartsOf(Lines lines)
    {
        var starts = new int[lines.Count];
        for (var i = 0; i < starts.Length; i++)
            starts[i] = lines[i].Start;
        return starts;
    }
}
