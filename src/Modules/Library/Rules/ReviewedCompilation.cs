using System.Collections.Immutable;
using Luodi.Compiler;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>
/// 审读稿: a document as its reviewers left it, in the compiler's own shape, so that every emitter can write it. What was rejected is left out,
/// what was corrected is written as corrected, what was added by hand is there. Structure and diagnostics are read from the text anew.
/// </summary>
internal static class ReviewedCompilation
{
    /// <param name="acceptedOnly">Leave out what nobody has reviewed yet, too.</param>
    public static Compilation Of(string text, StoredDocument stored, IEnumerable<Reading> readings, bool acceptedOnly)
    {
        var compiled = PolicyCompiler.Compile(SourceText.From(text, DocumentOutline.Read(stored.Outline).Pages?.Map));
        var found = compiled.Documents.FirstOrDefault(d => d.Span.Start >= stored.TextStart && d.Span.Start < stored.TextEnd);
        var provisions = found?.Provisions ?? [];
        var all = readings.ToList();
        var kept = all.Where(r => r.State != ReadingState.Rejected && !r.IsStaleIn(text) && (!acceptedOnly || r.State == ReadingState.Accepted || !r.NeedsReview)).ToList();
        var labels = new Dictionary<(int Start, int End), Duty>();
        var baselines = (found?.Commitments ?? []).OfType<Target>().Where(t => t.Baseline is not null).ToLookup(t => (t.Span, t.Baseline!.Words()), t => t.Baseline);
        var commitments = new Commitment[kept.Count];
        // Labels first: what stands in their articles points at them.
        foreach (var duties in new[] { true, false })
            for (var i = 0; i < kept.Count; i++)
                if (kept[i].Kind == ReadingKind.Duty == duties)
                {
                    commitments[i] = Commitment(compiled.Text, kept[i], found?.ProvisionAt(kept[i].Start), labels);
                    if (commitments[i] is Target target && kept[i].Facts is TargetFacts { Baseline: { } baseline, BasePeriod: var period })
                        commitments[i] = target.With(baselines[(target.Span, baseline)].FirstOrDefault(), period);
                    if (commitments[i] is Duty duty)
                        labels.TryAdd((duty.Span.Start, duty.Span.End), duty);
                }
        var document = new PolicyDocument(
            stored.Title, stored.Issuer, stored.Number, stored.IssuedOn, TextSpan.FromBounds(stored.BodyStart, stored.BodyEnd), provisions,
            [.. commitments.OrderBy(c => c.Span)], found?.Diagnostics ?? [])
        {
            Bodies = found?.Bodies ?? [],
            Entitlements = [.. (found?.Entitlements ?? []).Where(Stands)],
        };
        return new Compilation(compiled.Text, [document], compiled.Sentences);

        // What one may claim is left out with the last incentive read from its words.
        bool Stands(Entitlement entitlement) => kept.Exists(r => IsOf(r, entitlement)) || !all.Exists(r => IsOf(r, entitlement));

        static bool IsOf(Reading reading, Entitlement entitlement) =>
            reading.Kind == ReadingKind.Incentive && reading.Start < entitlement.Span.End && entitlement.Span.Start < reading.End;
    }

    private static Commitment Commitment(SourceText text, Reading reading, Provision? provision, Dictionary<(int, int), Duty> labels)
    {
        var span = TextSpan.FromBounds(reading.Start, reading.End);
        var facts = reading.Facts;
        var force = ContractWords.ForceOf(facts.Force) ?? Force.Plain;
        var answering = facts.Answering is { } a ? labels.GetValueOrDefault((a.Start, a.End)) ?? Label(text, a) : null;
        Commitment own = facts switch
        {
            TargetFacts t => new Target(text, span, provision, t.Indicator, ContractWords.ComparatorOf(t.Comparator) ?? Comparator.Exactly, QuantityOf(t), t.Unit, t.Due, t.DeltaOf),
            DutyFacts d => new Duty(text, span, provision, d.Action, [.. d.LeadUnits], [.. d.SupportUnits], [.. d.LeadOfficials], d.Due),
            CadenceFacts c => new Cadence(text, span, provision, ContractWords.EveryOf(c.Every) ?? Every.Regularly, c.Count, c.By, c.Activity),
            IncentiveFacts i => new Incentive(text, span, provision, i.Who, i.Benefit, i.Amount, i.Unit),
            CitationFacts c => new Citation(text, span, provision, c.Title, c.DocumentNumber),
            _ => throw new ArgumentOutOfRangeException(nameof(reading)),
        };
        return own.With(force, answering);
    }

    /// <summary>A label whose own reading was rejected still says who answered when the text was read.</summary>
    private static Duty Label(SourceText text, AnsweringFacts answering) =>
        new(text, TextSpan.FromBounds(answering.Start, answering.End), null, "", [.. answering.LeadUnits], [.. answering.SupportUnits], [.. answering.LeadOfficials], null) { IsLabel = true };

    private static Quantity QuantityOf(TargetFacts target) =>
        target.Ratio is { } ratio ? Quantity.OfRatio(ratio) : target.Value is not { } value ? Quantity.None : target.To is { } to ? Quantity.Range(value, to) : Quantity.Of(value);
}
