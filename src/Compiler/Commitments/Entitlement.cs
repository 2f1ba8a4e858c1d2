using System.Collections.Immutable;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>权益: what a promise of the text comes to for one who may claim it: to whom, for what, and in which tiers. Its amounts are incentives as well, one each.</summary>
public sealed class Entitlement(SourceText source, TextSpan span, Provision? provision, string who, string benefit, ImmutableArray<Tier> tiers)
{
    private string? _quote;

    /// <summary>From the first word that says to whom or how much to the last amount.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The text at <see cref="Span"/>, exactly.</summary>
    public string Quote => _quote ??= source.Slice(Span);

    public Provision? Provision { get; } = provision;

    /// <summary>受益对象及条件: who may claim, in the text's own words; empty when the text does not say.</summary>
    public string Who { get; } = who;

    /// <summary>支持方式: what is given (奖励, 补助, 税前扣除).</summary>
    public string Benefit { get; } = benefit;

    /// <summary>In the order of the text; at least one.</summary>
    public ImmutableArray<Tier> Tiers { get; } = tiers;
}

/// <summary>档次: one step of an entitlement.</summary>
/// <param name="Span">Where the step stands.</param>
/// <param name="Condition">条件: what distinguishes this step (省级, 投资额5亿元以上); null when it holds for all who may claim.</param>
/// <param name="Percent">比例, in %; null when no rate is named.</param>
/// <param name="Basis">基数: what the rate is of (研发投入); null when the text does not say.</param>
/// <param name="Amount">金额, in 元 when it is money, else in <paramref name="Unit"/>; null when only a rate is named.</param>
/// <param name="AmountTo">The upper end when a range is named.</param>
/// <param name="Unit">Unit of the amount: 元, 美元; null without an amount.</param>
/// <param name="Per">每: what each amount is counted by (每亩: 亩, 每人: 人); null for a sum.</param>
/// <param name="Cap">封顶: the most that is given, in <paramref name="CapUnit"/>; null when the text sets none.</param>
/// <param name="CapUnit">元 for money, else as written.</param>
/// <param name="Period">期限: how often or how long, as written (一次性, 每年, 连续三年, 分三年); null when the text does not say.</param>
public sealed record Tier(
    TextSpan Span, string? Condition, decimal? Percent, string? Basis, decimal? Amount, decimal? AmountTo, string? Unit, string? Per, decimal? Cap, string? CapUnit, string? Period);
