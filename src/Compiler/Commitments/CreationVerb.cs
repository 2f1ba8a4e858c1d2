using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>数量动词: which verb of an item brings about what is counted.</summary>
internal static class CreationVerb
{
    /// <summary>The token of the verb, or −1.</summary>
    public static int Find(TokenStream tokens, int first, int end)
    {
        // 上市企业新增5家: the verb right before the number wins over one inside the name.
        if (end - 1 > first && Adds(tokens, end - 1))
            return end - 1;
        // 引导金融机构新增贷款100亿元: what comes on top is what is counted.
        for (var i = end - 1; i > first; i--)
            if (Adds(tokens, i) && tokens.DepthAt(i) == 0 && tokens[i].Length > 1)
                return i;
        for (var i = first; i < end; i++)
            if (tokens[i].Is(WordClass.Creates) && tokens.DepthAt(i) == 0)
                return i;
        for (var i = first; i < end; i++)
            if (tokens[i].Is(WordClass.Change) && tokens.DepthAt(i) == 0 && Comparators.OfChange(tokens.Read(tokens[i])) == Comparator.IncreaseBy)
                return i;
        return -1;
    }

    /// <summary>新增, 净增: what is counted comes on top of what there is. 提升25个站点 changes what there is.</summary>
    public static bool Adds(TokenStream tokens, int verb) =>
        tokens[verb].Is(WordClass.Change) && tokens.Read(tokens[verb]).Contains('增') && Comparators.OfChange(tokens.Read(tokens[verb])) == Comparator.IncreaseBy;

    /// <summary>为2万名老人提供服务: the token 为, where a service for so many is promised; −1 elsewhere.</summary>
    public static int FindService(TokenStream tokens, Site site, int first)
    {
        if (!site.HasRest || site.Measure.Kind != UnitKind.Count)
            return -1;
        var at = site.Index - 1;
        while (at > first && tokens[at].Is(WordClass.Reach) && !tokens.IsWord(at, "为"))
            at--;
        if (at < first || !(tokens.IsWord(at, "为") || tokens.IsWord(at, "向")))
            return -1;
        for (var i = site.After; i < site.RestEnd; i++)
            if (tokens.Read(tokens[i]) is "提供" or "发放" or "开展" or "配备" or "办理" or "配置" or "实施" or "购买" or "建设")
                return at;
        return -1;
    }
}
