using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>时长指标: names of things that are measured in time: 办理时限, 预期寿命, 受教育年限. 公示期 and 有效期 are steps of a procedure.</summary>
internal static class Durations
{
    private static readonly string[] Tails = ["时间", "时限", "时长", "寿命", "年限", "周期", "时效", "天数", "用时", "耗时", "年龄"];

    /// <summary>Whether the words [first, end), a comparison aside, end in such a name.</summary>
    public static bool End(TokenStream tokens, int first, int end)
    {
        for (var i = end - 1; i >= first && i >= end - Farthest; i--)
            foreach (var tail in Tails)
                if (tokens.Read(tokens[i]).EndsWith(tail, StringComparison.Ordinal))
                    return true;
        return false;
    }

    private const int Farthest = 6;
}
