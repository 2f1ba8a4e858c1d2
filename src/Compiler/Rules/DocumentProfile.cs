using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Rules;

/// <summary>文件概况: what kind of document it is, who issued it for which place, and the first and last year its title names.</summary>
internal sealed record DocumentProfile(DocumentKind Kind, PolicyLevel Level, string Place, string PlaceAbove, int? FirstYear, int? LastYear)
{
    private static readonly (string End, DocumentKind Kind)[] Kinds =
    [
        ("方案", DocumentKind.Plan), ("计划", DocumentKind.Plan), ("规划", DocumentKind.Plan), ("要点", DocumentKind.Plan), ("分工", DocumentKind.Plan), ("清单", DocumentKind.Plan), ("行动", DocumentKind.Plan),
        ("纲要", DocumentKind.Plan), ("安排", DocumentKind.Plan), ("任务", DocumentKind.Plan), ("分解", DocumentKind.Plan), ("分解表", DocumentKind.Plan), ("分工表", DocumentKind.Plan), ("任务表", DocumentKind.Plan),
        ("措施", DocumentKind.Measures), ("政策", DocumentKind.Measures), ("十条", DocumentKind.Measures),
        ("办法", DocumentKind.Standing), ("规定", DocumentKind.Standing), ("条例", DocumentKind.Standing), ("细则", DocumentKind.Standing), ("规则", DocumentKind.Standing), ("规程", DocumentKind.Standing), ("规范", DocumentKind.Standing),
        ("制度", DocumentKind.Standing), ("章程", DocumentKind.Standing), ("标准", DocumentKind.Standing), ("指南", DocumentKind.Standing), ("导则", DocumentKind.Standing), ("法", DocumentKind.Standing), ("预案", DocumentKind.Standing),
        ("决定", DocumentKind.Direction), ("决议", DocumentKind.Direction), ("意见", DocumentKind.Direction), ("通知", DocumentKind.Direction), ("讲话", DocumentKind.Other),
    ];

    public static DocumentProfile Of(PolicyDocument document)
    {
        var (level, place, above) = IssuerReader.Read(document);
        return new DocumentProfile(KindOf(document.Title), level, place, above, YearIn(document.Title, fromEnd: false), YearIn(document.Title, fromEnd: true));
    }

    private static DocumentKind KindOf(string title)
    {
        var end = title.Length;
        // 关于印发《…办法》的通知 is as standing as what it puts into force.
        if (title.Contains("印发", StringComparison.Ordinal) && title.EndsWith("的通知", StringComparison.Ordinal))
            end -= "的通知".Length;
        // （试行）, （2026—2028年）
        while (end > 0 && title[end - 1] is ')' or '）' or '》' or '”')
            end = title[end - 1] is '》' or '”' || title.LastIndexOfAny(['(', '（'], end - 1) is var open && open <= 0 ? end - 1 : open;
        var name = title[..end];
        foreach (var (word, kind) in Kinds)
            if (name.EndsWith(word, StringComparison.Ordinal))
                return kind;
        return DocumentKind.Other;
    }

    /// <summary>2028 in 实施方案（2026—2028年）: what the document sets out to do is due by then unless it says otherwise.</summary>
    private static int? YearIn(string title, bool fromEnd)
    {
        for (var step = 0; step <= title.Length - 4; step++)
        {
            var i = fromEnd ? title.Length - 4 - step : step;
            if (title[i] is '1' or '2' && Numerals.Read(title, i, out var number, out _) == 4 && number is >= 1990 and <= 2100 && (i == 0 || !char.IsAsciiDigit(title[i - 1])))
                return (int)number;
        }

        return null;
    }
}
