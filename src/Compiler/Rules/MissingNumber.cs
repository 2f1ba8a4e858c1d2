using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules;

/// <summary>缺号: a list that leaves out a number.</summary>
internal sealed class MissingNumber : IRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0001", Severity.Warning, "编号不连续：“{0}”之后是“{1}”",
        "numbers leave a gap: “{1}” follows “{0}”");

    public void Check(Reading reading, List<Diagnostic> found)
    {
        foreach (var pair in reading.Breaks)
            if (pair.SecondNumber > pair.FirstNumber + 1)
                found.Add(Diagnostic.At(pair.Second.HeadingSpan, Descriptor, pair.First.Number, pair.Second.Number));
    }
}
