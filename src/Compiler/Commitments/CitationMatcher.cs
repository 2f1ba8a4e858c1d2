using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>引用: 《…》 with the number in brackets after it, and numbers that stand alone.</summary>
internal sealed class CitationMatcher : IMatcher
{
    public Signs? Needs { get; } = Signs.Of(WordClass.None, TokenKind.TitleOpen, TokenKind.Open);

    private const int ShortestTitle = 3;

    private static readonly string[] Forms = ["证", "证书", "执照", "许可证", "表", "回执", "凭证", "登记簿", "申请书", "通知书", "告知书", "承诺书", "登记单", "日报", "晚报", "时报", "晨报", "周报"];

    public void Read(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var i = passage.First; i < passage.End; i++)
        {
            var close = tokens.PartnerOf(i);
            if (tokens[i].Kind == TokenKind.TitleOpen && close > i && close < passage.End && !InsideTitle(tokens, i))
                i = ReadTitle(passage, i, close);
            else if (tokens[i].Kind == TokenKind.Open && DocumentNumbers.ReadAround(tokens, i) is { } number)
            {
                // The letters before may belong to another document, or to the page around this one.
                var start = Math.Max(number.Start, tokens[passage.First].Start);
                if (start < tokens[i].Start)
                    Add(passage, passage.Span(start, number.End), null, passage.Text(start, number.End));
            }
        }
    }

    private static bool InsideTitle(TokenStream tokens, int index) => index > 0 && tokens[index - 1].Kind == TokenKind.TitleOpen;

    /// <summary>Returns the last token read.</summary>
    private static int ReadTitle(Passage passage, int open, int close)
    {
        var tokens = passage.Tokens;
        var title = passage.Text(tokens[open].End, tokens[close].Start);
        var (last, end, number) = (close, tokens[close].End, (string?)null);
        var bracket = BracketAfter(passage, close);
        if (bracket >= 0 && tokens.PartnerOf(bracket) is var bracketEnd && bracketEnd < passage.End)
            for (var i = bracket + 1; i < bracketEnd; i++)
                if (tokens[i].Kind == TokenKind.Open && DocumentNumbers.ReadAround(tokens, i) is { } found)
                {
                    number = passage.Text(Math.Max(found.Start, tokens[bracket].End), found.End);
                    (last, end) = (bracketEnd, tokens[bracketEnd].End);
                    break;
                }

        if (title.Length >= ShortestTitle && !IsForm(title) && !IsPeriodical(passage, close) && !IsSelf(passage, title, close))
            Add(passage, passage.Span(tokens[open].Start, end), title, number);
        return last;
    }

    /// <summary>The bracket that may hold the title's number: at once, or after 的通知 and the like; −1 where there is none.</summary>
    private static int BracketAfter(Passage passage, int close)
    {
        var tokens = passage.Tokens;
        for (var i = close + 1; i < passage.End && i <= close + 4; i++)
            if (tokens[i].Kind == TokenKind.Open && tokens.PartnerOf(i) > 0)
                return i == close + 1 || LineKinds.EndsInType(tokens.Dense.Folded, tokens[close].End, tokens[i].Start) ? i : -1;
            else if (tokens[i].Kind is not (TokenKind.Han or TokenKind.Word))
                return -1;
        return -1;
    }

    /// <summary>《外债登记证》, 《情况反馈表》, 《人民日报》: certificates, forms and newspapers are no documents that bind.</summary>
    private static bool IsForm(string title)
    {
        foreach (var tail in Forms)
            if (title.EndsWith(tail, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>《…》(《…》)杂志: a periodical, in one language or two, is no document.</summary>
    private static bool IsPeriodical(Passage passage, int close)
    {
        var tokens = passage.Tokens;
        var text = tokens.Dense.Folded;
        var at = tokens[close].End;
        if (at < text.Length && text[at] == '(' && tokens.PartnerOf(close + 1) is var bracket and > 0 && bracket <= close + FarthestTwin && tokens[close + 2].Kind == TokenKind.TitleOpen)
            at = tokens[bracket].End;
        if (at < text.Length && text[at] == ')')
            at++;
        return at < text.Length && (text[at..].StartsWith("杂志", StringComparison.Ordinal) || text[at..].StartsWith("期刊", StringComparison.Ordinal) || text[at..].StartsWith("周刊", StringComparison.Ordinal) || text[at..].StartsWith("月刊", StringComparison.Ordinal) || text[at..].StartsWith("报纸", StringComparison.Ordinal));
    }

    /// <summary>A title said again in another language is so many tokens long at most.</summary>
    private const int FarthestTwin = 12;

    /// <summary>The document's own title, and what a notice says is attached (现印发给你们).</summary>
    private static bool IsSelf(Passage passage, string title, int close)
    {
        if (title == passage.Setting.Masthead.Title)
            return true;
        var tokens = passage.Tokens;
        var text = tokens.Dense.Folded;
        var rest = text.Slice(tokens[close].End, Math.Min(60, text.Length - tokens[close].End));
        var stop = rest.IndexOf('。');
        rest = stop >= 0 ? rest[..stop] : rest;
        // 根据《甲》，我们制定了《乙》，现印发给你们: what is issued is the title nearest to the word.
        if (rest.IndexOf('《') is var other and > 0 && rest[..other].Contains(','))
            rest = rest[..other];
        return rest.StartsWith("(见附件", StringComparison.Ordinal) || rest.StartsWith("(附后", StringComparison.Ordinal) || rest.StartsWith("(附件", StringComparison.Ordinal) || rest.StartsWith("(见附表", StringComparison.Ordinal)
            || rest.Contains("印发给你们", StringComparison.Ordinal) || rest.Contains("现印发实施", StringComparison.Ordinal) || rest.Contains("现印发执行", StringComparison.Ordinal) || rest.Contains("现公布施行", StringComparison.Ordinal) || rest.Contains("转发给你们", StringComparison.Ordinal) || rest.Contains("下发给你们", StringComparison.Ordinal) || rest.Contains("印发你们", StringComparison.Ordinal) || rest.Contains("现予印发", StringComparison.Ordinal) || rest.Contains("现予公布", StringComparison.Ordinal)
            || rest.Contains("现予发布", StringComparison.Ordinal);
    }

    private static void Add(Passage passage, TextSpan span, string? title, string? number) =>
        passage.Found.Add(new Citation(passage.Source, span, passage.Provision, title, number));
}
