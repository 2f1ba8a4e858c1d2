using System.Collections.Frozen;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>规范名的两部分: the level or place (市, 临江市, 国家), and the organ's full name behind it.</summary>
/// <param name="IsKnown">The lists know the organ; else the stem is the form as written.</param>
internal readonly record struct BodyName(string Level, string Stem, bool IsKnown)
{
    /// <summary>共青团市委员会 has its level inside.</summary>
    public const string League = "共青团委员会";

    public string Full => Stem == League ? $"共青团{Level}委员会" : Level + Stem;
}

/// <summary>
/// 机构规范名: the full name behind a usual short one: 市科技局 is 市科学技术局, 省工信厅 is 省工业和信息化厅. A name is a level or a place (国家, 省, 临江市),
/// then either an organ of the lists, or a field of the lists and a kind of organ.
/// </summary>
internal static class BodyNames
{
    private const int LongestLevel = 10;

    /// <summary>Organs of one name in the whole country, departments behind a level, fields before a kind: each short form with its full one.</summary>
    private static readonly FrozenDictionary<string, string> Organs = Read("Organs"), Departments = Read("Departments"), Fields = Read("Fields");

    private static readonly (string Written, string Full)[] Kinds =
        [("委员会", "委员会"), ("委", "委员会"), ("办公室", "办公室"), ("办", "办公室"), ("总局", "总局"), ("分局", "分局"), ("局", "局"), ("厅", "厅"), ("部", "部")];

    private static readonly string[] Governments = ["人民政府", "政府"];

    private static readonly string[] Banks = ["人民银行", "人行"];

    public static BodyName Of(string form)
    {
        var name = Bare(form);
        if (Organs.TryGetValue(name, out var organ))
            return new BodyName("", organ, true);
        if (YouthLeague(name) is { } league)
            return new BodyName(league, BodyName.League, true);
        foreach (var bank in Banks)
            if (name.StartsWith(bank, StringComparison.Ordinal) && name.Length > bank.Length)
                return new BodyName("", "中国人民银行" + name[bank.Length..], true);
        // 中共临江市委组织部, 国家税务总局临江市税务局: the head says whose it is, and every such organ is.
        foreach (var head in (ReadOnlySpan<string>)["中共", "国家税务总局"])
            if (name.StartsWith(head, StringComparison.Ordinal) && name.Length > head.Length + 2 && Parted(name[head.Length..]) is { } owned)
                return owned;
        return Parted(name) ?? new BodyName("", name, false);
    }

    /// <summary>The stretch before the last word of a level: 临江市, 市, 国家; 0 for none.</summary>
    public static bool IsLevel(string text, int length) =>
        length == 0 || length <= LongestLevel && (text[length - 1] is '省' or '市' or '县' or '区' or '州' or '盟' or '旗' or '镇' or '乡' || length == 2 && text.StartsWith("国家", StringComparison.Ordinal) || length == 2 && text.StartsWith("中央", StringComparison.Ordinal));

    private static BodyName? Parted(string name)
    {
        for (var split = 0; split <= Math.Min(LongestLevel, name.Length - 2); split++)
            if (IsLevel(name, split) && Stem(name[split..]) is { } stem)
                return new BodyName(name[..split], stem, true);
        // 中共临江市委员会 is 市委.
        return name.EndsWith("市委员会", StringComparison.Ordinal) || name.EndsWith("省委员会", StringComparison.Ordinal) || name.EndsWith("县委员会", StringComparison.Ordinal) || name.EndsWith("区委员会", StringComparison.Ordinal)
            ? new BodyName(name[..^3], "委", true)
            : name.Length >= 2 && name[^1] == '委' && IsLevel(name, name.Length - 1) ? new BodyName(name[..^1], "委", true) : null;
    }

    private static string? Stem(string rest)
    {
        if (Departments.TryGetValue(rest, out var department))
            return department;
        foreach (var (written, full) in Kinds)
            if (rest.Length > written.Length && rest.EndsWith(written, StringComparison.Ordinal) && Fields.TryGetValue(rest[..^written.Length], out var field))
                return field + full;
        // 市人民政府国资委: whose organ it is need not be said.
        foreach (var government in Governments)
            if (rest.StartsWith(government, StringComparison.Ordinal) && rest.Length > government.Length && Stem(rest[government.Length..]) is { } below && !below.StartsWith("人民政府", StringComparison.Ordinal))
                return below;
        return null;
    }

    /// <summary>The level of 团市委, 共青团临江市委.</summary>
    private static string? YouthLeague(string name)
    {
        var head = name.StartsWith("共青团", StringComparison.Ordinal) ? 3 : name.StartsWith('团') ? 1 : 0;
        var tail = name.EndsWith("委员会", StringComparison.Ordinal) ? 3 : name.EndsWith('委') ? 1 : 0;
        return head > 0 && tail > 0 && name.Length - head - tail is > 0 and var level && IsLevel(name[head..], level) ? name[head..^tail] : null;
    }

    /// <summary>Without a bracket at the end (市依法治市办(普法办)) and without 等.</summary>
    private static string Bare(string form)
    {
        var name = form.EndsWith('等') && form.Length > 2 ? form[..^1] : form;
        if (name.Length > 2 && name[^1] is ')' or '）' or '〕')
        {
            var open = name.LastIndexOfAny(['(', '（', '〔']);
            if (open > 1)
                name = name[..open];
        }

        return name;
    }

    private static FrozenDictionary<string, string> Read(string list)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (full, shorts) in WordList.Read(list))
        {
            names[full] = full;
            foreach (var form in shorts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                names.TryAdd(form, full);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
