namespace Luodi.Compiler.Diagnostics;

/// <summary>豁免: somebody accepts a flaw and says why. Kept beside the documents, for documents carry no comments.</summary>
/// <param name="Code">Which flaw.</param>
/// <param name="File">Path or end of a path, with * for any characters and ? for one; empty for every file.</param>
/// <param name="Quote">Words that stand in the flaw's quote; null for any.</param>
/// <param name="Article">Numbers of the provision as findings give them (二-一); what stands below it is meant too; null for any.</param>
/// <param name="Reason">理由. Without one nothing is accepted.</param>
/// <param name="Place">Where the suppression itself is written.</param>
public sealed record Suppression(string Code, string File, string? Quote, string? Article, string Reason, FindingPlace Place)
{
    public bool Accepts(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Code.Equals(finding.Diagnostic.Id, StringComparison.OrdinalIgnoreCase)
            && (Quote is null || finding.Place.Quote.Contains(Quote, StringComparison.Ordinal))
            && (Article is null || finding.Place.Article == Article || finding.Place.Article.StartsWith(Article + "-", StringComparison.Ordinal))
            && (File.Length == 0 || MatchesEnd(finding.Place.File ?? ""));
    }

    /// <summary>a/b.txt matches the pattern b.txt and the pattern a/*.txt, but not x.txt.</summary>
    private bool MatchesEnd(string path)
    {
        if (Matches(File, path))
            return true;
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            if (Matches(File, path.AsSpan(slash + 1)))
                return true;
        return false;
    }

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
            if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]) && pattern[p] != '*')
                (p, t) = (p + 1, t + 1);
            else if (p < pattern.Length && pattern[p] == '*')
                (star, mark, p) = (p, t, p + 1);
            else if (star >= 0)
                (p, t, mark) = (star + 1, mark + 1, mark + 1);
            else
                return false;
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
