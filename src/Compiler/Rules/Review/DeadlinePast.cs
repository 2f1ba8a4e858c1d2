using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>时限已过: a draft that asks for something by a day that is over. What was issued before that day was in time then.</summary>
internal sealed class DeadlinePast : IReviewRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0105", Severity.Warning, "时限 {0} 在 {1} 已经过去（同一时限共 {2} 项）",
        "the deadline {0} is past on {1} ({2} commitments share it)");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        // The dates of standing rules say since when they hold.
        if (document.Profile.Kind == DocumentKind.Standing || document.Options.Today is not { } today || document.Document.IssuedOn is { } issued && issued < today)
            yield break;
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var past = document.Document.Commitments.Select(c => (Commitment: c, Due: DueOf(c)))
            .Where(c => c.Due is { } due && string.CompareOrdinal(due, day[..due.Length]) < 0);
        foreach (var same in past.GroupBy(c => c.Due, StringComparer.Ordinal))
            yield return Diagnostic.At(same.First().Commitment.Span, Descriptor, same.Key ?? "", day, same.Count().ToString(CultureInfo.InvariantCulture));
    }

    private static string? DueOf(Commitment commitment) => commitment switch { Target target => target.Due, Duty duty => duty.Due, _ => null };
}
