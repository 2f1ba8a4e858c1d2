namespace Luodi.Compiler.Fuzz;

/// <summary>变异: makes a damaged or monstrous descendant of policy texts.</summary>
internal sealed class TextMutator(Material material, Dice dice)
{
    /// <summary>Repeating stops here: whatever grows with the square of the length shows long before.</summary>
    public const int LongestText = 200_000;

    private const int UsualWindow = 4_000;

    // What the lexer, the provisions and the matchers look for, and what no editor ever wrote.
    private static readonly string[] Bricks =
    [
        "一、", "（一）", "(一)", "1.", "1.1.1", "第三条", "第一章", "①", "——", "十百千万亿", "壹佰", "99999999999999999999", "0.0000000001", "1,234,567", "3∶42∶55", "百分之", "%", "万元", "亿元", "元/元", "家", "2025年",
        "二〇二五年", "2024年2月30日", "到2025年，", "2021—2025年", "年底前", "每月5日前", "每季度首月10日前", "每半年", "定期", "（", "）", "(", ")", "〔", "〕", "《", "》", "“", "”", "「", "【", "】", "[", "]", "牵头单位：", "责任单位：", "配合单位：",
        "由", "负责", "市科技局", "、", "，", "。", "；", "：", "！", "\n", "\n\n", "\t", "\t\t", "|", " ", "\u3000", "\u00A0", "\u200B", "\uFEFF", "\r", "\u2028", "\0", "\u001A", "\uD83D", "\uDE00", "😀", "𠮷", "\uFFFF", "á", "٣", "３０％",
        "给予最高不超过500万元奖励", "达到90%以上", "较2020年增长", "翻一番", "不低于", "力争", "附件", "篇1：", "目录", "序号\t任务\t牵头单位\n", "1\t建平台\t市科技局\n", "版权所有", "（此件公开发布）", "X市人民政府办公室", "〔2023〕1号", "=1+1", "<w:p>", "]]>", "&amp;",
    ];

    public string Text()
    {
        var text = Window(dice.Of(material.Texts), dice.OneIn(60) ? 60_000 : UsualWindow);
        for (var changes = 1 + dice.Below(6); changes > 0; changes--)
            text = Change(text);
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private string Change(string text)
    {
        switch (dice.Below(12))
        {
            case 0:
                var (from, to) = Range(text, 40);
                return text.Remove(from, to - from);
            case 1 or 2 or 3:
                return Inserted(text, dice.Of(Bricks));
            case 4:
                return Inserted(text, Repeated(dice.Of(Bricks)));
            case 5:
                (from, to) = Range(text, dice.OneIn(4) ? 400 : 30);
                return Inserted(text, Repeated(text[from..to]));
            case 6:
                return Inserted(text, Window(dice.Of(material.Texts), 600));
            case 7:
                return SwappedLines(text);
            case 8:
                return text.Length == 0 ? text : text.Replace(text[dice.Below(text.Length)], dice.Of(Bricks)[0]);
            case 9:
                return text.Replace("\n", dice.OneIn(2) ? "" : "\n\n", StringComparison.Ordinal);
            case 10:
                return Inserted(text, string.Concat(Enumerable.Range(0, 1 + dice.Below(30)).Select(_ => dice.Of(Bricks))));
            default:
                return Inserted(text, ((char)dice.Below(char.MaxValue + 1)).ToString());
        }
    }

    // Mostly a handful, sometimes a thousand: rare enough that a million documents end before lunch.
    private string Repeated(string block)
    {
        var times = dice.OneIn(25) ? 1000 : 2 + dice.Below(20);
        return string.Concat(Enumerable.Repeat(block, Math.Min(times, Math.Max(2, LongestText / Math.Max(1, block.Length)))));
    }

    private string Inserted(string text, string part) => text.Insert(dice.Below(text.Length + 1), part);

    private string SwappedLines(string text)
    {
        var lines = text.Split('\n');
        var (one, other) = (dice.Below(lines.Length), dice.Below(lines.Length));
        (lines[one], lines[other]) = (lines[other], lines[one]);
        return string.Join('\n', lines);
    }

    private (int From, int To) Range(string text, int longest)
    {
        var from = dice.Below(text.Length);
        return (from, Math.Min(text.Length, from + 1 + dice.Below(longest)));
    }

    private string Window(string text, int longest)
    {
        var from = dice.OneIn(3) ? 0 : dice.Below(text.Length);
        return text.Substring(from, Math.Min(text.Length - from, 1 + dice.Below(longest)));
    }
}
