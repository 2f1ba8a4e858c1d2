using System.Collections.Immutable;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Emit.Csv;

/// <summary>The columns of a row, and which of them each kind of commitment and a tier of an entitlement fill.</summary>
internal static class CommitmentRow
{
    private static readonly ImmutableArray<string> Own =
        ["事项", "比较", "数值", "上限", "单位", "时限", "基准", "基数", "基期", "约束力", "牵头单位", "配合单位", "牵头领导", "周期", "次数", "时点", "对象", "文号", "责任标注",
            "牵头单位规范名", "配合单位规范名", "条件", "比例", "比例基数", "每", "封顶", "封顶单位", "期限", "机器意见"];

    public static ImmutableArray<string> Columns { get; } = ["文件", "标题", "类别", "行", "条款", "原文", .. Own, "起", "止"];

    /// <summary>One value for each of the kind's own columns: text, a number, or null.</summary>
    /// <param name="opinion">What a second reader says of it; null when nothing.</param>
    public static IEnumerable<object?> Of(Commitment commitment, ResolvedNames names, string? opinion)
    {
        var filled = Filled(commitment);
        filled["约束力"] = commitment.Force == Force.Plain ? null : commitment.Force.Name();
        filled["责任标注"] = commitment.Responsibility is { } label ? Names([.. label.LeadUnits, .. label.LeadOfficials]) : null;
        filled["机器意见"] = opinion;
        if (commitment is Duty duty)
            (filled["牵头单位规范名"], filled["配合单位规范名"]) = (names.Of(duty.LeadUnits), names.Of(duty.SupportUnits));
        return Own.Select(column => filled.GetValueOrDefault(column));
    }

    /// <summary>档次: a row of its own, since one promise may have many.</summary>
    public static IEnumerable<object?> Of(Entitlement entitlement, Tier tier)
    {
        Dictionary<string, object?> filled = new()
        {
            ["事项"] = entitlement.Benefit,
            ["对象"] = entitlement.Who,
            ["条件"] = tier.Condition,
            ["比例"] = tier.Percent,
            ["比例基数"] = tier.Basis,
            ["数值"] = tier.Amount,
            ["上限"] = tier.AmountTo,
            ["单位"] = tier.Unit,
            ["每"] = tier.Per,
            ["封顶"] = tier.Cap,
            ["封顶单位"] = tier.CapUnit,
            ["期限"] = tier.Period,
        };
        return Own.Select(column => filled.GetValueOrDefault(column));
    }

    private static Dictionary<string, object?> Filled(Commitment commitment) => commitment switch
    {
        Target target => new()
        {
            ["事项"] = target.Indicator,
            ["比较"] = target.Comparator.Name(),
            ["数值"] = target.Value.Ratio ?? (object?)target.Value.From,
            ["上限"] = target.Value.To,
            ["单位"] = target.Unit,
            ["时限"] = target.Due,
            ["基准"] = target.DeltaOf,
            ["基数"] = target.Baseline is { } start ? start.Words() : null,
            ["基期"] = target.BasePeriod,
        },
        Duty duty => new()
        {
            ["事项"] = duty.Action,
            ["牵头单位"] = Names(duty.LeadUnits),
            ["配合单位"] = Names(duty.SupportUnits),
            ["牵头领导"] = Names(duty.LeadOfficials),
            ["时限"] = duty.Due,
        },
        Cadence cadence => new()
        {
            ["事项"] = cadence.Activity,
            ["周期"] = cadence.Every.Name(),
            ["次数"] = (decimal)cadence.Count,
            ["时点"] = cadence.By,
        },
        Incentive incentive => new()
        {
            ["事项"] = incentive.Benefit,
            ["对象"] = incentive.Who,
            ["数值"] = incentive.Amount,
            ["上限"] = incentive.AmountTo,
            ["单位"] = incentive.Unit,
        },
        Citation citation => new()
        {
            ["事项"] = citation.Title,
            ["文号"] = citation.DocumentNumber,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(commitment)),
    };

    private static string Names(ImmutableArray<string> names) => string.Join('、', names);
}
