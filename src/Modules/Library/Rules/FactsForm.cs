using System.Globalization;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>更正表单: the fields of every kind as a person types them. Each kind uses its own.</summary>
internal sealed class FactsForm
{
    public string? Indicator { get; set; }
    public string? Comparator { get; set; }
    public string? Value { get; set; }
    public string? To { get; set; }
    public string? Ratio { get; set; }
    public string? Unit { get; set; }
    public string? Due { get; set; }
    public string? DeltaOf { get; set; }
    public string? Action { get; set; }
    public string? LeadUnits { get; set; }
    public string? SupportUnits { get; set; }
    public string? LeadOfficials { get; set; }
    public string? Every { get; set; }
    public string? Count { get; set; }
    public string? By { get; set; }
    public string? Activity { get; set; }
    public string? Who { get; set; }
    public string? Benefit { get; set; }
    public string? Amount { get; set; }
    public string? Title { get; set; }
    public string? DocumentNumber { get; set; }

    public static FactsForm From(ReadingFacts facts) => facts switch
    {
        TargetFacts t => new()
        {
            Indicator = t.Indicator, Comparator = t.Comparator, Value = Number(t.Value), To = Number(t.To), Ratio = t.Ratio, Unit = t.Unit, Due = t.Due, DeltaOf = t.DeltaOf,
        },
        DutyFacts d => new() { Action = d.Action, LeadUnits = Names(d.LeadUnits), SupportUnits = Names(d.SupportUnits), LeadOfficials = Names(d.LeadOfficials), Due = d.Due },
        CadenceFacts c => new() { Every = c.Every, Count = Number(c.Count), By = c.By, Activity = c.Activity },
        IncentiveFacts i => new() { Who = i.Who, Benefit = i.Benefit, Amount = Number(i.Amount), Unit = i.Unit },
        CitationFacts c => new() { Title = c.Title, DocumentNumber = c.DocumentNumber },
        _ => throw new ArgumentOutOfRangeException(nameof(facts)),
    };

    /// <summary>The facts that were typed, or the first thing wrong with them.</summary>
    public Outcome<ReadingFacts> Read(ReadingKind kind) => kind switch
    {
        ReadingKind.Target => Target(),
        ReadingKind.Duty => Duty(),
        ReadingKind.Cadence => Cadence(),
        ReadingKind.Incentive => Incentive(),
        ReadingKind.Citation => Citation(),
    };

    private static string? Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<string> names) => string.Join("、", names);

    private Outcome<ReadingFacts> Target()
    {
        var check = new FieldCheck();
        var facts = new TargetFacts(
            check.Required(nameof(Indicator), Indicator), check.OneOf(nameof(Comparator), Comparator, CompilerWords.Comparators),
            check.Number(nameof(Value), Value), check.Number(nameof(To), To), check.Text(nameof(Ratio), Ratio), check.Text(nameof(Unit), Unit),
            check.Due(nameof(Due), Due), check.Text(nameof(DeltaOf), DeltaOf));
        if (facts.To is { } to && (facts.Value is null || facts.Value >= to))
            check.Refuse(nameof(To), "library.range-inverted");
        if (facts.Ratio is not null && facts.Value is not null)
            check.Refuse(nameof(Ratio), "library.ratio-and-value");
        if (facts is { Value: null, Ratio: null, Comparator: not "faster" })
            check.Refuse(nameof(Value), "library.value-missing");
        return check.Result(facts);
    }

    private Outcome<ReadingFacts> Duty()
    {
        var check = new FieldCheck();
        return check.Result(new DutyFacts(
            check.Required(nameof(Action), Action), check.Names(nameof(LeadUnits), LeadUnits), check.Names(nameof(SupportUnits), SupportUnits),
            check.Names(nameof(LeadOfficials), LeadOfficials), check.Due(nameof(Due), Due)));
    }

    private Outcome<ReadingFacts> Cadence()
    {
        var check = new FieldCheck();
        var count = check.Number(nameof(Count), Count) ?? 1;
        if (count is < 1 or > 366 || count != decimal.Truncate(count))
            check.Refuse(nameof(Count), "library.count-invalid");
        return check.Result(new CadenceFacts(
            check.OneOf(nameof(Every), Every, CompilerWords.Rhythms), (int)Math.Clamp(count, 1, 366), check.Text(nameof(By), By), check.Required(nameof(Activity), Activity)));
    }

    private Outcome<ReadingFacts> Incentive()
    {
        var check = new FieldCheck();
        return check.Result(new IncentiveFacts(
            check.Required(nameof(Who), Who), check.Required(nameof(Benefit), Benefit), check.Number(nameof(Amount), Amount), check.Text(nameof(Unit), Unit)));
    }

    private Outcome<ReadingFacts> Citation()
    {
        var check = new FieldCheck();
        var facts = new CitationFacts(check.Text(nameof(Title), Title), check.Text(nameof(DocumentNumber), DocumentNumber));
        if (facts is { Title: null, DocumentNumber: null })
            check.Refuse(nameof(Title), "library.field-required");
        return check.Result(facts);
    }
}
