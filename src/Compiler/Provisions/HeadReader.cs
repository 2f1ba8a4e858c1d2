using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>文头识别: title, issuer, document number and date of issue from the lines around the beginning and the signature.</summary>
internal static class HeadReader
{
    private const int MostTitleLines = 3;

    private const int LongestIssuerLine = 60;

    private const int LongestNumberLine = 40;

    private const int ShortestRest = 8;

    private static readonly string[] Separators = ["-", "_", "|", "官方网站", "官网", "门户网站", "政府网站", "网站", "—", ">", "»", "政府网"];

    private static readonly string[] Adoptions = ["通过", "公布", "发布", "印发", "施行", "批准", "修订", "修正"];

    /// <summary>Where the document begins, which lines are its head, and what they say.</summary>
    public static (int Start, IReadOnlySet<int> Lines, Masthead Masthead) Read(TokenStream tokens, Lines lines, int firstText, bool labelled)
    {
        var text = tokens.Dense.Folded;
        var firstMark = lines.Find(static (tokens, l) => MarkReader.Read(tokens.Dense.Folded, l.Start) is { Form: MarkForm.Chinese or MarkForm.Chapter or MarkForm.Article or MarkForm.Part or MarkForm.Arabic, Number: 1 });
        var limit = Math.Max(firstText, firstMark);
        var (first, last) = FindTitle(tokens, lines, firstText, limit);
        var head = new HashSet<int>();
        var start = lines[firstText].Start;
        var title = "";
        if (first >= 0)
        {
            var from = TitleStart(text, lines[first]);
            for (var i = first; i <= last; i++)
            {
                title += tokens.Dense.StringOf(i == first ? AfterDate(tokens, lines[first], from) : lines[i].Start, lines[i].End);
                head.Add(lines[i].Start);
            }
        }

        // The notice's own title is where a document begins even if the plan's title follows later.
        var (opening, closing) = first <= firstText ? (first, last) : FindTitle(tokens, lines, firstText, firstText);
        if (opening >= 0)
        {
            var from = TitleStart(text, lines[opening]);
            for (var i = opening; i <= closing; i++)
                head.Add(lines[i].Start);
            // A title glued to advertisements and cut off from the text by furniture is not the beginning of the body.
            start = from == lines[opening].Start || closing + 1 >= firstText ? from : GluedStart(tokens, lines[firstText]);
        }
        else if (firstText > 0 && text[lines[firstText - 1].Start] == '各' && text[lines[firstText - 1].End - 1] == ':')
            start = lines[firstText - 1].Start;

        if (labelled)
            title = first > 0 ? title : LabelTitle(tokens.Dense, lines[0]);
        for (var i = 0; i < lines.Count && i <= limit; i++)
            if (text[lines[i].Start] == '各' && text[lines[i].End - 1] == ':')
                head.Add(lines[i].Start);
        head.UnionWith(TableOfContents.Starts(tokens, lines));
        var (number, issued, issuer) = Around(tokens, lines, firstText, first, last, head);
        if (issuer.Length == 0)
            issuer = IssuerInTitle(title);
        // 财政厅 水利厅, and below it 关于…的通知: who issues stands above a title that names nobody.
        if (issuer.Length == 0 && first > 0 && title.StartsWith("关于", StringComparison.Ordinal) && lines[first - 1].Length <= LongestIssuerLine && LineKinds.EndsInBody(text, lines[first - 1].Start, lines[first - 1].End))
            issuer = Trimmed(tokens, lines[first - 1]);
        return (start, head, new Masthead(title, issuer, number, issued));
    }

    private static (int First, int Last) FindTitle(TokenStream tokens, Lines lines, int firstText, int limit)
    {
        var text = tokens.Dense.Folded;
        for (var last = Math.Min(limit, lines.Count - 1); last >= 0; last--)
        {
            if (!LineKinds.IsTitle(tokens, lines[last]) && !(lines[last].Length < 5 && LineKinds.EndsInType(text, lines[last].Start, lines[last].End)))
                continue;
            var first = last;
            while (first > 0 && last - first < MostTitleLines - 1 && !Holds(tokens.Dense, lines.Slice(first, last + 1), "关于") && IsTitlePart(tokens, lines[first - 1]))
                first--;
            if (LengthOf(lines.Slice(first, last + 1)) > 4)
                return (first, last);
        }

        return (-1, -1);
    }

    private static bool IsTitlePart(TokenStream tokens, Line line)
    {
        var text = tokens.Dense.Folded;
        return line.Length <= 60 && tokens[line.EndToken - 1].Kind is not (TokenKind.Stop or TokenKind.Colon or TokenKind.Close or TokenKind.Date) && !LineKinds.IsFurniture(text, line)
            && !LineKinds.IsTitle(tokens, line) && LineKinds.DateIn(tokens, line) is null && text[line.Start] is not ('(' or '各') && (line.Read(tokens.Dense).Contains("关于", StringComparison.Ordinal) || line.Length is >= 5 and <= 40 && BeginsWithPlace(text, line) && !LineKinds.EndsInBody(text, line.Start, line.End));
    }

    private static bool BeginsWithPlace(ReadOnlySpan<char> text, Line line)
    {
        for (var i = line.Start + 2; i < line.End && i < line.Start + 6; i++)
            if (text[i] is '市' or '区' or '县' or '省' or '州')
                return true;
        return false;
    }

    /// <summary>A signature run together with the title: …局2022年6月7日…规划.</summary>
    private static int AfterDate(TokenStream tokens, Line line, int from)
    {
        for (var i = line.FirstToken; i < line.EndToken; i++)
            if (tokens[i].Kind == TokenKind.Date && LineKinds.AsDay(tokens.DateOf(tokens[i])) is not null && line.End - tokens[i].End >= ShortestRest)
                from = Math.Max(from, tokens[i].End);
        return from;
    }

    private static bool Holds(DenseText dense, Lines lines, string word)
    {
        foreach (var line in lines.Span)
            if (line.Read(dense).Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static int LengthOf(Lines lines)
    {
        var length = 0;
        foreach (var line in lines.Span)
            length += line.Length;
        return length;
    }

    /// <summary>A title glued behind a site's name begins after the last separator.</summary>
    private static int TitleStart(ReadOnlySpan<char> text, Line line)
    {
        var from = line.Start;
        foreach (var separator in Separators)
        {
            var found = from + text[from..line.End].LastIndexOf(separator);
            if (found >= from && line.End - (found + separator.Length) >= 10 && !LeavesBracketOpen(text, found, line.End))
                from = Math.Max(from, found + separator.Length);
        }

        return from;
    }

    /// <summary>A dash between the years of a plan stands in brackets and parts nothing.</summary>
    private static bool LeavesBracketOpen(ReadOnlySpan<char> text, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += text[i] is '(' or '《' or '〈' ? 1 : text[i] is ')' or '》' or '〉' ? -1 : 0;
            if (depth < 0)
                return true;
        }

        return false;
    }

    /// <summary>The first number in a line that begins with other matter, else its beginning.</summary>
    private static int GluedStart(TokenStream tokens, Line line)
    {
        using var marks = MarkScanner.Scan(tokens, [line], new HashSet<int>());
        var text = tokens.Dense.Folded;
        if (marks.Count > 0)
            return marks[0].Mark.Start;
        for (var i = line.FirstToken + 1; i < line.EndToken; i++)
            if (tokens[i].Kind == TokenKind.Number && MarkReader.Read(text, tokens[i].Start) is { Form: MarkForm.Arabic, Number: 1 } mark && !char.IsAsciiLetterOrDigit(text[mark.Start - 1]))
                return mark.Start;
        return line.Start;
    }

    private static string LabelTitle(DenseText dense, Line line) => dense.StringOf(line.Start + line.Read(dense).IndexOf(':') + 1, line.End);

    private static (string? Number, DateOnly? Issued, string Issuer) Around(TokenStream tokens, Lines lines, int firstText, int titleFirst, int titleLast, HashSet<int> head)
    {
        var text = tokens.Dense.Folded;
        string? number = null;
        DateOnly? issued = null;
        var (issuer, letterhead) = ("", "");
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i < titleFirst && line.Length is > 4 and <= LongestIssuerLine && line.Read(tokens.Dense).EndsWith("文件", StringComparison.Ordinal) && LineKinds.EndsInBody(text, line.Start, line.End - 2))
                letterhead = tokens.Dense.StringOf(line.Start, line.End - 2);
            if (i >= titleFirst && i <= titleLast && SignatureIn(tokens, line) is { } signature)
                (issuer, issued) = signature;
            if (LineKinds.DateIn(tokens, line) is { } day && i > firstText)
            {
                var signed = i > 0 && lines[i - 1].Length <= LongestIssuerLine && LineKinds.EndsInBody(text, lines[i - 1].Start, lines[i - 1].End);
                if (issued is null || signed && issuer.Length == 0)
                    issued = day;
                head.Add(line.Start);
                if (signed && issuer.Length == 0)
                {
                    issuer = Trimmed(tokens, lines[i - 1]);
                    head.Add(lines[i - 1].Start);
                }
            }
            else if (i <= Math.Max(firstText, titleLast + 3))
            {
                if (i > titleLast && text[line.Start] is '(' or '—' && Adoption(tokens, line) is { } adopted)
                {
                    issued ??= adopted;
                    head.Add(line.Start);
                }

                if (number is null && line.Length <= LongestNumberLine)
                    for (var t = line.FirstToken; t < line.EndToken; t++)
                        if (DocumentNumbers.ReadAround(tokens, t) is { } found && found.Start <= line.Start + 6 && text[line.Start] != '《' && (line.End == found.End || i < firstText))
                        {
                            number = tokens.Dense.StringOf(found.Start, found.End);
                            head.Add(line.Start);
                        }
            }
        }

        // A signature broken over lines gives only the end of the name that stands above the title.
        return (number, issued, letterhead.EndsWith(issuer, StringComparison.Ordinal) && letterhead.Length > 0 ? letterhead : issuer);
    }

    private static DateOnly? Adoption(TokenStream tokens, Line line)
    {
        var text = tokens.Dense.Folded;
        var content = text.Slice(line.Start, line.Length);
        var known = false;
        foreach (var word in Adoptions)
            known |= content.Contains(word, StringComparison.Ordinal);
        // （2023年4月12日）: a date alone in brackets under the title.
        // ——2024年1月10日在…会议上: a report is dated by its delivery.
        known |= text[line.Start] == '—' && text[line.End - 1] == '上';
        known |= line.EndToken - line.FirstToken == 3 && tokens[line.FirstToken + 1].Kind == TokenKind.Date;
        for (var i = line.FirstToken; known && i < line.EndToken; i++)
            if (tokens[i].Kind == TokenKind.Date && LineKinds.AsDay(tokens.DateOf(tokens[i])) is { } day)
                return day;
        return null;
    }

    private static (string Issuer, DateOnly? Issued)? SignatureIn(TokenStream tokens, Line line)
    {
        var end = AfterDate(tokens, line, line.Start);
        for (var i = line.FirstToken; i < line.EndToken && tokens[i].End <= end; i++)
            if (tokens[i].End == end && tokens[i].Kind == TokenKind.Date && LineKinds.EndsInBody(tokens.Dense.Folded, line.Start, tokens[i].Start))
                return (Trimmed(tokens, line with { End = tokens[i].Start }), LineKinds.AsDay(tokens.DateOf(tokens[i])));
        return null;
    }

    /// <summary>Names side by side in a signature keep the blank that parts them.</summary>
    private static string Trimmed(TokenStream tokens, Line line)
    {
        var dense = tokens.Dense;
        var name = new System.Text.StringBuilder();
        for (var i = line.Start; i < line.End; i++)
        {
            if (i > line.Start && dense.OriginOf(i) > dense.OriginOf(i - 1) + 1 && LineKinds.EndsInBody(dense.Folded, line.Start, i))
                name.Append(' ');
            name.Append(dense.CharOf(i));
        }

        return name.ToString();
    }

    private static string IssuerInTitle(string title)
    {
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        if (about <= 0)
            return "";
        var issuer = title[..about];
        return LineKinds.EndsInBody(DenseText.Fold(issuer), 0, issuer.Length) ? issuer : "";
    }
}
