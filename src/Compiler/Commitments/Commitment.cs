using System.Collections.Immutable;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>承诺: what a sentence commits somebody to. The closed set of its kinds is the set of its sealed subclasses.</summary>
/// <param name="source">The text it stands in; kept, for the quote is taken from it when asked for.</param>
public abstract class Commitment(SourceText source, TextSpan span, Provision? provision)
{
    private string? _quote;

    /// <summary>The shortest complete clause that states it.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The text at <see cref="Span"/>, exactly.</summary>
    public string Quote => _quote ??= source.Slice(Span);

    /// <summary>The innermost provision it stands in; null above the first heading.</summary>
    public Provision? Provision { get; } = provision;

    /// <summary>约束力: how strongly its sentence binds.</summary>
    public Force Force { get; internal set; }

    /// <summary>
    /// 责任标注: the label whose units answer for the text this stands in: of its paragraph, its provision, or the nearest provision around that has one.
    /// Null when none has, and for labels and citations themselves. Units named in a duty of its own go before these.
    /// </summary>
    public Duty? Responsibility { get; internal set; }

    /// <summary>The same commitment with what its surroundings say, for whoever puts one together outside the compiler.</summary>
    public Commitment With(Force force, Duty? responsibility)
    {
        var same = (Commitment)MemberwiseClone();
        (same.Force, same.Responsibility) = (force, responsibility);
        return same;
    }
}

/// <summary>How a target's value is to be met.</summary>
public enum Comparator { AtLeast, AtMost, Exactly, About, IncreaseBy, DecreaseBy, MultiplyBy, GrowthRate, Faster }

/// <summary>目标: a quantified state to be reached or kept.</summary>
public sealed class Target(SourceText source, TextSpan span, Provision? provision, string indicator, Comparator comparator, Quantity value, string? unit, string? due, string? deltaOf)
    : Commitment(source, span, provision)
{
    /// <summary>指标: what is measured, in the text's own words.</summary>
    public string Indicator { get; } = indicator;

    public Comparator Comparator { get; } = comparator;

    public Quantity Value { get; } = value;

    /// <summary>Unit as written (亿元, 家, %), null for a ratio or a mere comparison.</summary>
    public string? Unit { get; } = unit;

    /// <summary>
    /// 时限: a year ("2025"), month ("2025-06") or day ("2014-05-31"): the one its sentence names, else its section's, else that of the label answering
    /// for it (完成时限：9月底前); null when the text names none.
    /// </summary>
    public string? Due { get; internal set; } = due;

    /// <summary>What an increase is counted from, as written; null when the text names nothing.</summary>
    public string? DeltaOf { get; } = deltaOf;

    /// <summary>基数: the value it starts from (从30%提高到40%: 30%); null when the text gives none.</summary>
    public Baseline? Baseline { get; internal set; }

    /// <summary>
    /// 基期: the time the start is counted from: a year, month or day in the manner of <see cref="Due"/> (较2020年, 较“十三五”末: "2020"), else the words as
    /// written (上年); null when the text names none.
    /// </summary>
    public string? BasePeriod { get; internal set; }

    /// <summary>The same target with its start, for whoever puts one together outside the compiler.</summary>
    public Target With(Baseline? baseline, string? basePeriod)
    {
        var same = (Target)MemberwiseClone();
        (same.Baseline, same.BasePeriod) = (baseline, basePeriod);
        return same;
    }
}

/// <summary>任务: somebody named has to do something.</summary>
public sealed class Duty(SourceText source, TextSpan span, Provision? provision, string action, ImmutableArray<string> leadUnits, ImmutableArray<string> supportUnits, ImmutableArray<string> leadOfficials, string? due)
    : Commitment(source, span, provision)
{
    public string Action { get; } = action;

    /// <summary>牵头单位 / 责任单位.</summary>
    public ImmutableArray<string> LeadUnits { get; } = leadUnits;

    /// <summary>参与单位 / 配合单位.</summary>
    public ImmutableArray<string> SupportUnits { get; } = supportUnits;

    /// <summary>牵头领导.</summary>
    public ImmutableArray<string> LeadOfficials { get; } = leadOfficials;

    public string? Due { get; internal set; } = due;

    /// <summary>责任标注: written as a label, a bracket or a table row (牵头单位:…), not as a sentence; it answers for the text it stands with.</summary>
    public bool IsLabel { get; init; }

    /// <summary>A label that is a table's row answers for its own row alone.</summary>
    internal bool IsRow { get; init; }
}

/// <summary>Base rhythm of a cadence.</summary>
public enum Every { Day, Week, Month, Quarter, HalfYear, Year, Regularly }

/// <summary>节奏义务: something to be done again and again.</summary>
public sealed class Cadence(SourceText source, TextSpan span, Provision? provision, Every every, int count, string? by, string activity)
    : Commitment(source, span, provision)
{
    public Every Every { get; } = every;

    /// <summary>Times per period; 1 when the text says nothing.</summary>
    public int Count { get; } = count;

    /// <summary>"day 15", "working day 5", "month 11", "month 9 day 15", "end of month|quarter|year"; null when the text gives no day.</summary>
    public string? By { get; } = by;

    public string Activity { get; } = activity;
}

/// <summary>激励: a benefit promised to whoever meets a condition.</summary>
public sealed class Incentive(SourceText source, TextSpan span, Provision? provision, string who, string benefit, decimal? amount, string? unit)
    : Commitment(source, span, provision)
{
    public string Who { get; } = who;

    /// <summary>With all steps of a ladder (300万元、500万元以上的企业), which are the tiers' conditions.</summary>
    internal string WhoAsWritten { get; init; } = who;

    public string Benefit { get; } = benefit;

    /// <summary>In 元 when it is money (20万元 is 200000), else in <see cref="Unit"/>; null when no amount is named.</summary>
    public decimal? Amount { get; } = amount;

    /// <summary>The upper end when a range is named (10万元至100万元).</summary>
    public decimal? AmountTo { get; init; }

    public string? Unit { get; } = unit;

    /// <summary>The number it was read from, while its sentence is read; −1 for a promise without one.</summary>
    internal int Token { get; init; } = -1;
}

/// <summary>引用: another document that the text names.</summary>
public sealed class Citation(SourceText source, TextSpan span, Provision? provision, string? title, string? documentNumber)
    : Commitment(source, span, provision)
{
    public string? Title { get; } = title;

    public string? DocumentNumber { get; } = documentNumber;
}
