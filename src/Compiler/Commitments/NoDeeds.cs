namespace Luodi.Compiler.Commitments;

/// <summary>非任务: what is said of an actor in the words of a deed without being one: what counts as what, how things stand, what is given.</summary>
internal static class NoDeeds
{
    private static readonly string[] Begins = ["均建有", "均有", "均达", "均实现", "建有", "发布根据"];

    private static readonly string[] Holds = ["视同", "视为", "的其他", "是指", "增幅不低于", "投入不低于", "比例不低于", "应当包括", "应包括", "应当载明"];

    private static readonly string[] Gifts = ["扶持", "配套", "补助", "奖励", "补贴", "资助"];

    /// <param name="rest">The clause from its verb on.</param>
    public static bool Are(ReadOnlySpan<char> rest)
    {
        // 新区建设、旧区改造: nouns in a row.
        if (rest.Length > 2 && rest[2] == '、' && (rest.StartsWith("建设", StringComparison.Ordinal) || rest.StartsWith("管理", StringComparison.Ordinal) || rest.StartsWith("发展", StringComparison.Ordinal) || rest.StartsWith("运营", StringComparison.Ordinal)))
            return true;
        if (rest is "发布" or "公布" or "担任" or "任" || rest.StartsWith("实行", StringComparison.Ordinal) && rest.EndsWith("负责制", StringComparison.Ordinal))
            return true;
        foreach (var begin in Begins)
            if (rest.StartsWith(begin, StringComparison.Ordinal))
                return true;
        foreach (var hold in Holds)
            if (rest.IndexOf(hold, StringComparison.Ordinal) >= 0)
                return true;
        return Gives(rest);
    }

    /// <summary>市财政按比例予以配套: a gift is promised, as an incentive.</summary>
    private static bool Gives(ReadOnlySpan<char> rest)
    {
        if (rest.IndexOf("给予", StringComparison.Ordinal) < 0 && rest.IndexOf("予以", StringComparison.Ordinal) < 0)
            return false;
        foreach (var gift in Gifts)
            if (rest.EndsWith(gift, StringComparison.Ordinal))
                return true;
        return false;
    }
}
