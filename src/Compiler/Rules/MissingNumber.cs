using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules;

/// <summary>缺号: a list that leaves out a number.</summary>
internal sealed class MissingNumber : IRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0001", Severity.Warning, "编号不连续：“{0}”之后是“{1}”",
        "numbers leave a gap: “{1}” follows “{0}”");

    public IEnumerable<Diagnostic> Check(Reading reading) =>
        from pair in Siblings.Pairs(reading)
        where pair.SecondNumber > pair.FirstNumber + 1
        select Diagnostic.At(pair.Second.HeadingSpan, Descriptor, pair.First.Number, pair.Second.Number);
}
