namespace Luodi.Compiler.Commitments;

/// <summary>台阶: 出口额300万美元、500万美元、1000万美元以上的企业: who reaches the lowest step is meant, the steps are the tiers'.</summary>
internal static class Ladder
{
    /// <summary>The name with the first step only; unchanged if it does not list steps of one unit.</summary>
    public static string Lowest(string name)
    {
        var pause = name.IndexOf('、', StringComparison.Ordinal);
        if (pause < 2 || pause + 1 >= name.Length || !char.IsAsciiDigit(name[pause + 1]))
            return name;
        var unit = UnitBefore(name, pause);
        var end = pause;
        while (end < name.Length && name[end] == '、')
            if (Step(name, end + 1, unit) is var next and > 0)
                end = next;
            else
                return name;
        // 50%、30%: two shares are no steps upward without 以上 or 的 behind.
        return unit.Length > 0 && end > pause && !name.AsSpan(pause + 1, end - pause - 1).Contains("%", StringComparison.Ordinal) ? name[..pause] + name[end..] : name;
    }

    /// <summary>万美元 in 出口额300万美元, or "" if no number stands there.</summary>
    private static ReadOnlySpan<char> UnitBefore(string name, int pause)
    {
        var at = pause;
        while (at > 0 && pause - at < LongestUnit && !char.IsAsciiDigit(name[at - 1]))
            at--;
        if (at == 0 || !char.IsAsciiDigit(name[at - 1]))
            return "";
        return name.AsSpan(at, pause - at).TrimStart("百千万亿");
    }

    /// <summary>Where the step ends that begins at <paramref name="at"/>; −1 if none does.</summary>
    private static int Step(string name, int at, ReadOnlySpan<char> unit)
    {
        var end = at;
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || name[end] == '.'))
            end++;
        if (end == at)
            return -1;
        while (end < name.Length && name[end] is '百' or '千' or '万' or '亿')
            end++;
        return name.AsSpan(end).StartsWith(unit, StringComparison.Ordinal) ? end + unit.Length : -1;
    }

    private const int LongestUnit = 6;
}
