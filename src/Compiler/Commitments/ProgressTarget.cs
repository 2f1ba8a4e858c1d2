using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>进度: 9月底前完成25%以上, 10月底前完成50%以上: so much of what the sentence before, or this one, has said is to be done.</summary>
internal static class ProgressTarget
{
    public static bool Read(Passage passage, Site site, TargetWalk walk)
    {
        var tokens = passage.Tokens;
        var verb = site.Index - 1;
        if (site.Measure.Kind != UnitKind.Share || walk.Due is null || verb < site.ItemStart || tokens.Read(tokens[verb]) is not ("完成" or "累计完成" or "建成") || verb != Phrases.SkipLeadIns(tokens, site.ItemStart, site.Index))
            return false;
        // 完成60%行政村的改造 is a part of those counted.
        if (site.HasRest && !tokens.Dense.Folded[tokens[site.After].Start..].StartsWith("的进度", StringComparison.Ordinal))
            return false;
        var task = walk.LastIndicator.Length > 0 ? walk.LastIndicator : walk.TaskBefore;
        if (task.Length == 0)
            return false;
        var done = passage.Text(tokens[verb].Start, tokens[verb].End);
        walk.Add(tokens[verb].Start, tokens[site.After - 1].End, task.EndsWith(done, StringComparison.Ordinal) ? task : task + done, site.Bound ?? Comparator.Exactly, Quantities.Of(site.Measure), site.Measure.Unit, walk.Due, null);
        return true;
    }
}
