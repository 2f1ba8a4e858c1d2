namespace Luodi.Compiler.Text;

/// <summary>
/// 断行: line ends inside a sentence, left by a page's layout. A line end is one if the line before leaves a mark open or ends in a comma, or if
/// it is running text that no stop ends, and the next line goes on with it: it begins no numbered item and is text as well.
/// </summary>
internal static class LineWraps
{
    /// <summary>A shorter line is a heading or a cell.</summary>
    private const int ShortestLine = 20;

    /// <summary>So much of a line is looked at, so that one without end costs no more than others.</summary>
    private const int Farthest = 400;

    /// <summary>Whether the line end at <paramref name="at"/> stands inside a sentence; <paramref name="joined"/>: so did the one before.</summary>
    public static bool IsOne(string content, int at, bool joined)
    {
        var end = at;
        while (end > 0 && DenseText.IsBlank(content[end - 1]))
            end--;
        if (end == 0 || !GoesOn(content[end - 1]) || !Continues(content, at + 1))
            return false;
        var start = end;
        while (start > 0 && content[start - 1] != '\n' && end - start < Farthest)
            start--;
        var line = content.AsSpan(start, end - start);
        if (line.Length < ShortestLine || line.IndexOfAny('\t', '|') >= 0)
            return false;
        return joined || content[end - 1] is '，' or ',' or '、' || line.IndexOfAny('。', '；') >= 0 || LeavesOpen(line);
    }

    private static bool GoesOn(char last) => last is >= '\u4E00' and <= '\u9FFF' or '，' or ',' or '、' || char.IsAsciiLetterOrDigit(last);

    /// <summary>The next line is running text: a stop is in it, and it begins like the middle of a sentence.</summary>
    private static bool Continues(string content, int start)
    {
        if (start >= content.Length || !(content[start] is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetterOrDigit(content[start])) || BeginsItem(content, start))
            return false;
        for (var i = start; i < content.Length && content[i] != '\n' && i - start < Farthest; i++)
            if (content[i] is '\t' or '|')
                return false;
            else if (content[i] is '。' or '；' or '，')
                return true;
        return false;
    }

    /// <summary>一、 1. 1、 第三条 附件 and labels with a colon.</summary>
    private static bool BeginsItem(string content, int start)
    {
        if (content[start] is '第' or '附')
            return true;
        for (var i = start; i < content.Length && i - start < 8 && content[i] != '\n'; i++)
            if (content[i] is '：' or ':')
                return true;
            else if (content[i] is '、' or '.' or '．')
                return i - start < 4 && (IsNumeral(content[start]) || char.IsAsciiDigit(content[start])) && !(i + 1 < content.Length && char.IsAsciiDigit(content[i + 1]));
        return false;
    }

    private static bool IsNumeral(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    private static bool LeavesOpen(ReadOnlySpan<char> line)
    {
        var depth = 0;
        foreach (var c in line)
            depth += c is '《' or '〈' or '（' or '(' or '“' ? 1 : c is '》' or '〉' or '）' or ')' or '”' ? -1 : 0;
        return depth > 0;
    }
}
