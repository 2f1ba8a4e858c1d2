using System.Collections.Immutable;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Emit.Tables;

/// <summary>Lays out documents as tables, one for each kind, the rows numbered through all documents added.</summary>
public sealed class CommitmentTables
{
    private static readonly ImmutableArray<Column> Details =
        [new("所在条款", 18, true), new("原文", 40, true), new("出处", 11, true), new("来源文件", 20, true), new("机器意见", 20, true)];

    private readonly Rows _duties = new("任务", [new("任务", 34), new("牵头单位", 15), new("牵头单位规范名", 18), new("配合单位", 20), new("牵头领导", 9), new("完成时限", 16), new("约束力", 8)]);
    private readonly Rows _targets = new("目标", [new("指标", 28), new("要求", 8), new("数值", 10), new("上限", 10), new("单位", 8), new("完成时限", 16), new("基数", 10), new("责任单位", 18), new("约束力", 8)]);
    private readonly Rows _cadences = new("节奏", [new("事项", 40), new("周期", 8), new("次数", 6), new("时点", 14), new("责任单位", 18)]);
    private readonly Rows _incentives = new("激励", [new("对象", 28), new("支持方式", 30), new("金额", 14), new("单位", 8), new("责任单位", 18)]);
    private readonly Rows _entitlements = new("权益", [new("对象", 26), new("支持方式", 16), new("条件", 24), new("比例（%）", 9), new("比例基数", 14), new("金额", 12), new("金额上限", 12), new("单位", 7), new("每", 6), new("封顶", 12), new("封顶单位", 8), new("期限", 12)]);
    private readonly Rows _citations = new("引用", [new("文件", 40), new("文号", 20)]);
    private readonly Rows _bodies = new("机构", [new("规范名称", 22), new("文中写法", 30), new("次数", 6)]);
    private readonly Rows _flaws = new("审校", [new("级别", 6), new("代码", 9), new("说明", 50)]);

    /// <summary>Of all tables, in their order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. new CommitmentTables().Kinds.Select(rows => rows.Name)];

    /// <summary>Only tables with rows, 任务 first.</summary>
    public ImmutableArray<CommitmentTable> All => [.. Kinds.Where(rows => rows.Any).Select(rows => rows.Table)];

    private Rows[] Kinds => [_duties, _targets, _cadences, _incentives, _entitlements, _citations, _bodies, _flaws];

    /// <summary>Tables with the rows added since they were last taken, which are forgotten; the numbers go on. So a whole folder needs the memory of one document.</summary>
    public ImmutableArray<CommitmentTable> Take()
    {
        var taken = All;
        foreach (var rows in Kinds)
            rows.Clear();
        return taken;
    }

    /// <param name="reading">A second reader's suggestions become rows as well, and its doubts remarks, told apart by a column; null leaves them out.</param>
    public void Add(PolicyDocument document, SourceText text, SecondReading? reading = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        var (names, opinions) = (new ResolvedNames(document), new MachineOpinions(reading, document.Span));
        foreach (var commitment in document.Commitments)
            Add(commitment, names, Details(commitment.Provision, commitment.Quote, commitment.Span, opinions.Of(commitment)));
        foreach (var commitment in opinions.Suggested)
            Add(commitment, names, Details(commitment.Provision, commitment.Quote, commitment.Span, opinions.Suggestion));
        foreach (var entitlement in document.Entitlements)
            foreach (var tier in entitlement.Tiers)
                _entitlements.Add(CellsOf(entitlement, tier), Details(entitlement.Provision, text.Slice(tier.Span), tier.Span, null));
        foreach (var body in document.Bodies)
            if (body.Forms is not [var only] || only != body.Name)
                _bodies.Add([body.Name, string.Join('、', body.Forms), Cell.Of(body.Places.Length)], Details(null, text.Slice(body.Places[0]), body.Places[0], null));
        foreach (var flaw in document.Diagnostics)
            _flaws.Add([flaw.Severity.Name(), flaw.Id, flaw.Message], Details(null, text.Slice(flaw.Span), flaw.Span, null));

        Cell[] Details(Provisions.Provision? provision, string quote, TextSpan span, string? opinion) =>
            [provision is null ? null : text.Slice(provision.HeadingSpan), quote, PlaceOf(span, text), document.Title, opinion];
    }

    /// <summary>第3页第2段 where the file has pages, else 第12行.</summary>
    public static string PlaceOf(TextSpan span, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Pages?.PlaceOf(span.Start)?.ToString() ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{text.PositionOf(span.Start).Line}行");
    }

    /// <summary>Who answers for it: the units of the label around it, where it names none of its own.</summary>
    public static string Answering(Commitment commitment) => Joined(AnsweringNames(commitment));

    private static ImmutableArray<string> AnsweringNames(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return commitment is Duty { LeadUnits.IsDefaultOrEmpty: false } duty ? duty.LeadUnits : commitment.Responsibility is { } label ? [.. label.LeadUnits, .. label.LeadOfficials] : [];
    }

    private void Add(Commitment commitment, ResolvedNames names, Cell[] details)
    {
        var force = commitment.Force == Force.Plain ? null : commitment.Force.Name();
        switch (commitment)
        {
            case Duty duty:
                _duties.Add([duty.Action, Answering(duty), names.Of(AnsweringNames(duty)), Joined(duty.SupportUnits), Joined(duty.LeadOfficials), Cell.OfDue(duty.Due), force], details);
                break;
            case Target target:
                var value = target.Value.Ratio is { } ratio ? Cell.FromString(ratio) : Cell.Of(target.Value.From);
                _targets.Add([target.Indicator, target.Comparator.Name(), value, Cell.Of(target.Value.To), target.Unit, Cell.OfDue(target.Due), target.Baseline?.Words() ?? target.BasePeriod, Answering(target), force], details);
                break;
            case Cadence cadence:
                _cadences.Add([cadence.Activity, cadence.Every.Name(), Cell.Of(cadence.Count), Calendar.Rhythm.PointIn(cadence), Answering(cadence)], details);
                break;
            case Incentive incentive:
                _incentives.Add([incentive.Who, incentive.Benefit, Cell.Of(incentive.Amount), incentive.Unit, Answering(incentive)], details);
                break;
            case Citation citation:
                _citations.Add([citation.Title is { Length: > 0 } title ? $"《{title.Trim('《', '》')}》" : null, citation.DocumentNumber], details);
                break;
        }
    }

    private static Cell[] CellsOf(Entitlement entitlement, Tier tier) =>
    [
        entitlement.Who, entitlement.Benefit, tier.Condition, Cell.Of(tier.Percent), tier.Basis, Cell.Of(tier.Amount), Cell.Of(tier.AmountTo), tier.Unit, tier.Per, Cell.Of(tier.Cap), tier.CapUnit,
        tier.Period,
    ];

    private static string Joined(ImmutableArray<string> names) => names.IsDefaultOrEmpty ? "" : string.Join('、', names);

    private sealed class Rows(string name, ImmutableArray<Column> own)
    {
        private readonly ImmutableArray<ImmutableArray<Cell>>.Builder _rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();

        public string Name => name;

        // Of rows that were taken; the numbers go on behind them.
        private int _taken;

        public bool Any => _rows.Count > 0;

        public CommitmentTable Table => new(name, [new("序号", 6), .. own, .. Details], _rows.ToImmutable());

        public void Add(Cell[] cells, Cell[] details) => _rows.Add([Cell.Of(_taken + _rows.Count + 1), .. cells, .. details]);

        public void Clear()
        {
            _taken += _rows.Count;
            _rows.Clear();
        }
    }
}
