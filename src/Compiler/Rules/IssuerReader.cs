using Luodi.Compiler.Text;

namespace Luodi.Compiler.Rules;

/// <summary>发文层级识别: the place and the level of an issuer from its name: 临江市人民政府 → 临江市, city.</summary>
internal static class IssuerReader
{
    private const int LongestPlace = 12;

    private static readonly string[] Nation = ["中华人民共和国", "国务院", "中共中央", "国家", "全国"];

    private static readonly string[] Municipalities = ["北京", "天津", "上海", "重庆"];

    private static readonly System.Buffers.SearchValues<char> Organs = System.Buffers.SearchValues.Create("委局厅办部会政府人民院所关于和与及的、");

    private static readonly (string End, PolicyLevel Level)[] Ends =
    [
        ("自治区", PolicyLevel.Province), ("省", PolicyLevel.Province), ("自治州", PolicyLevel.City), ("地区", PolicyLevel.City), ("州", PolicyLevel.City), ("盟", PolicyLevel.City), ("市", PolicyLevel.City),
        ("高新区", PolicyLevel.County), ("开发区", PolicyLevel.County), ("新区", PolicyLevel.County), ("县", PolicyLevel.County), ("区", PolicyLevel.County), ("旗", PolicyLevel.County),
        ("街道", PolicyLevel.Township), ("镇", PolicyLevel.Township), ("乡", PolicyLevel.Township),
    ];

    /// <summary>What a document says of its own place: by its issuer, else by its title, else by its number.</summary>
    public static (PolicyLevel Level, string Place, string Above) Read(PolicyDocument document)
    {
        foreach (var name in (string[])[document.Issuer, document.Title])
            if (name.Length > 0 && Read(name) is { Level: not PolicyLevel.Unknown } found)
                return found;
        return document.DocumentNumber is { } number && (number.StartsWith("国发", StringComparison.Ordinal) || number.StartsWith("国办", StringComparison.Ordinal) || number.StartsWith("中发", StringComparison.Ordinal) || number.StartsWith("中办", StringComparison.Ordinal))
            ? (PolicyLevel.National, "", "") : (PolicyLevel.Unknown, "", "");
    }

    /// <summary>Level and place of a name; <c>Above</c> is the place named before it (临江市 in 临江市云岭区).</summary>
    public static (PolicyLevel Level, string Place, string Above) Read(string issuer)
    {
        var name = WithoutBlanks(issuer);
        foreach (var party in (string[])["中国共产党", "中共"])
            if (name.StartsWith(party, StringComparison.Ordinal) && !name.StartsWith("中共中央", StringComparison.Ordinal))
                name = name[party.Length..];
        foreach (var nation in Nation)
            if (name.StartsWith(nation, StringComparison.Ordinal))
                return (PolicyLevel.National, "", "");
        var (level, place, above, at) = (PolicyLevel.Unknown, "", "", 0);
        while (Next(name, at, level) is { } next)
        {
            above = place;
            (level, place, at) = (next.Level, name[at..next.End], next.End);
        }

        return (level, place, above);
    }

    private static (PolicyLevel Level, int End)? Next(string name, int start, PolicyLevel above)
    {
        for (var i = start + 2; i < name.Length && i <= start + LongestPlace; i++)
            foreach (var (word, level) in Ends)
                if (i + word.Length <= name.Length && string.CompareOrdinal(name, i, word, 0, word.Length) == 0 && !Continues(name, i + word.Length, word))
                    return Lower(name[start..i], level, above) is { } lower ? (lower, i + word.Length) : null;
        return null;
    }

    /// <summary>市场, 区域, 县域, 州府: the end of a place begins another word.</summary>
    private static bool Continues(string name, int at, string end) =>
        at < name.Length && (end, name[at]) is ("市", '场' or '政' or '民' or '域' or '容') or ("区", '域' or '块') or ("县", '域') or ("省", '域' or '级') or ("市", '级') or ("镇", '域') or ("地区", '性');

    private static PolicyLevel? Lower(string stem, PolicyLevel level, PolicyLevel above)
    {
        // 临江市委 临江市人民政府: behind an organ's word begins another name.
        if (stem.AsSpan().IndexOfAny(Organs) >= 0)
            return null;
        if (level == PolicyLevel.City && above == PolicyLevel.Unknown && Array.IndexOf(Municipalities, stem) >= 0)
            return PolicyLevel.Province;
        // 某某市某某市: the second is a city of a county's rank.
        if (level == PolicyLevel.City && above == PolicyLevel.City)
            return PolicyLevel.County;
        return level > above ? level : null;
    }

    private static string WithoutBlanks(string name) => string.Concat(name.Where(c => !DenseText.IsBlank(c)));
}
