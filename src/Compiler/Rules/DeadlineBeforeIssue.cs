using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules;

/// <summary>时限倒挂: something due before the document was issued.</summary>
internal sealed class DeadlineBeforeIssue : IRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0004", Severity.Error, "完成时限{0}早于成文日期{1}",
        "due {0}, before the document was issued on {1}");

    public void Check(Reading reading, List<Diagnostic> found)
    {
        if (reading.Frame.Masthead.IssuedOn is not { } issued)
            return;
        var day = issued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var commitment in reading.Commitments)
        {
            var due = commitment switch { Target target => target.Due, Duty duty => duty.Due, _ => null };
            // A year or a month is over only with its last day: compare as far as both are written.
            if (due is not null && string.CompareOrdinal(due, day[..due.Length]) < 0)
                found.Add(Diagnostic.At(commitment.Span, Descriptor, due, day));
        }
    }
}
