using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>所支持者: whom a promise is for that names nobody: what its sum is to support, else what the paragraph said before is supported, else what the heading says.</summary>
internal static class Furthered
{
    /// <summary>Tokens that are looked back over in the paragraph.</summary>
    private const int Farthest = 300;

    private static readonly string[] Ends = ["建设", "发展", "运营", "工作"];

    public static string Of(Passage passage, int c)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        // 安排100万元经费支持社区建设
        for (var i = clause.First + 1; i + 1 < clause.End; i++)
            if ((tokens.Read(tokens[i]).EndsWith("支持", StringComparison.Ordinal) || tokens.Read(tokens[i]) is "扶持") && Amounts.Any(tokens, clause.First, i))
                return Trimmed(passage, i + 1, clause.End);
        // 支持企业开展研究。按规定给予…: nearest before, in the same paragraph.
        for (var i = clause.First - 1; i > 0 && i > clause.First - Farthest && tokens[i].Kind != TokenKind.Newline; i--)
            if (Begins(tokens, i))
                return Trimmed(passage, i + 1, EndOf(tokens, i + 1, clause.First));
        for (var at = passage.Provision; at is not null; at = passage.Setting.Dues.ParentOf(at))
            if (at.Heading.Length > 2)
                return at.Heading.StartsWith("支持", StringComparison.Ordinal) || at.Heading.StartsWith("鼓励", StringComparison.Ordinal) ? at.Heading[2..] : "";
        return "";
    }

    private static bool Begins(TokenStream tokens, int i) =>
        tokens.Read(tokens[i]) is "支持" or "鼓励" or "鼓励支持" or "支持鼓励" or "鼓励和支持" && tokens[i - 1].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Newline or TokenKind.Colon;

    private static int EndOf(TokenStream tokens, int first, int end)
    {
        var i = first;
        while (i < end && !(tokens[i].EndsClause && tokens.DepthAt(i) == 0))
            i++;
        return i;
    }

    /// <summary>社区建设: who is supported is the community.</summary>
    private static string Trimmed(Passage passage, int first, int end)
    {
        if (first >= end)
            return "";
        var name = passage.Text(passage.Tokens[first].Start, passage.Tokens[end - 1].End);
        foreach (var tail in Ends)
            if (name.Length > tail.Length + 1 && name.EndsWith(tail, StringComparison.Ordinal))
                return name[..^tail.Length];
        return name;
    }
}
