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
        if (document.Profile.Kind == DocumentKind.Standing || document.Options.Today is not { } today || document.Document.IssuedOn is { } issued && issued < today || YearOf(document.Document.DocumentNumber) < today.Year)
            yield break;
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var past = document.Document.Commitments.Select(c => (Commitment: c, Due: DueOf(c)))
            .Where(c => c.Due is { } due && string.CompareOrdinal(due, day[..due.Length]) < 0);
        foreach (var same in past.GroupBy(c => c.Due, StringComparer.Ordinal))
            yield return Diagnostic.At(same.First().Commitment.Span, Descriptor, same.Key ?? "", day, same.Count().ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>国发〔2018〕42号: a number is given when a document is issued.</summary>
    private static int? YearOf(string? number)
    {
        for (var i = 0; number is not null && i + 4 <= number.Length; i++)
            if (int.TryParse(number.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200)
                return year;
        return null;
    }

    private static string? DueOf(Commitment commitment) => commitment switch { Target target => target.Due, Duty duty => duty.Due, _ => null };
}
