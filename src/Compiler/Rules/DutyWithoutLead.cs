using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules;

/// <summary>无牵头: units that take part in a task nobody leads.</summary>
internal sealed class DutyWithoutLead : IRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0003", Severity.Warning, "有参与单位（{0}）而没有牵头单位",
        "units take part ({0}) but none leads");

    public void Check(Reading reading, List<Diagnostic> found)
    {
        foreach (var commitment in reading.Commitments)
            if (commitment is Duty { SupportUnits.Length: > 0, LeadUnits.IsEmpty: true, LeadOfficials.IsEmpty: true } duty)
                found.Add(Diagnostic.At(duty.Span, Descriptor, string.Join('、', duty.SupportUnits)));
    }
}
