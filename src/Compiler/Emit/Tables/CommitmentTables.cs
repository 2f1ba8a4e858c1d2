using System.Collections.Immutable;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Emit.Tables;

/// <summary>Lays out documents as tables, one for each kind, the rows numbered through all documents added.</summary>
public sealed class CommitmentTables
{
    private static readonly ImmutableArray<Column> Details =
        [new("所在条款", 18, true), new("原文", 40, true), new("出处", 11, true), new("来源文件", 20, true)];

    private readonly Rows _duties = new("任务", [new("任务", 34), new("牵头单位", 15), new("配合单位", 20), new("牵头领导", 9), new("完成时限", 16), new("约束力", 8)]);
    private readonly Rows _targets = new("目标", [new("指标", 28), new("要求", 8), new("数值", 10), new("上限", 10), new("单位", 8), new("完成时限", 16), new("基数", 10), new("责任单位", 18), new("约束力", 8)]);
    private readonly Rows _cadences = new("节奏", [new("事项", 40), new("周期", 8), new("次数", 6), new("时点", 14), new("责任单位", 18)]);
    private readonly Rows _incentives = new("激励", [new("对象", 28), new("支持方式", 30), new("金额", 14), new("单位", 8), new("责任单位", 18)]);
    private readonly Rows _citations = new("引用", [new("文件", 40), new("文号", 20)]);
    private readonly Rows _flaws = new("审校", [new("级别", 6), new("代码", 9), new("说明", 50)]);

    /// <summary>Only tables with rows, 任务 first.</summary>
    public ImmutableArray<CommitmentTable> All => [.. new[] { _duties, _targets, _cadences, _incentives, _citations, _flaws }.Where(rows => rows.Any).Select(rows => rows.Table)];

    public void Add(PolicyDocument document, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        foreach (var commitment in document.Commitments)
            Add(commitment, [commitment.Provision is { } provision ? text.Slice(provision.HeadingSpan) : null, commitment.Quote, PlaceOf(commitment.Span, text), document.Title]);
        foreach (var flaw in document.Diagnostics)
            _flaws.Add([flaw.Severity.Name(), flaw.Id, flaw.Message], [null, text.Slice(flaw.Span), PlaceOf(flaw.Span, text), document.Title]);
    }

    /// <summary>第3页第2段 where the file has pages, else 第12行.</summary>
    public static string PlaceOf(TextSpan span, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Pages?.PlaceOf(span.Start)?.ToString() ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{text.PositionOf(span.Start).Line}行");
    }

    /// <summary>Who answers for it: the units of the label around it, where it names none of its own.</summary>
    public static string Answering(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return commitment is Duty { LeadUnits.IsDefaultOrEmpty: false } duty ? Names(duty.LeadUnits) : commitment.Responsibility is { } label ? Names([.. label.LeadUnits, .. label.LeadOfficials]) : "";
    }

    private void Add(Commitment commitment, Cell[] details)
    {
        var force = commitment.Force == Force.Plain ? null : commitment.Force.Name();
        switch (commitment)
        {
            case Duty duty:
                _duties.Add([duty.Action, Answering(duty), Names(duty.SupportUnits), Names(duty.LeadOfficials), Cell.OfDue(duty.Due), force], details);
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

    private static string Names(ImmutableArray<string> names) => names.IsDefaultOrEmpty ? "" : string.Join('、', names);

    private sealed class Rows(string name, ImmutableArray<Column> own)
    {
        private readonly ImmutableArray<ImmutableArray<Cell>>.Builder _rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();

        public bool Any => _rows.Count > 0;

        public CommitmentTable Table => new(name, [new("序号", 6), .. own, .. Details], _rows.ToImmutable());

        public void Add(Cell[] cells, Cell[] details) => _rows.Add([Cell.Of(_rows.Count + 1), .. cells, .. details]);
    }
}
