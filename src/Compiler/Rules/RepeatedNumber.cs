using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules;

/// <summary>重号: a list in which a number comes twice or runs backwards.</summary>
internal sealed class RepeatedNumber : IRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0002", Severity.Warning, "编号重复或倒序：“{0}”之后是“{1}”",
        "a number comes twice or runs backwards: “{1}” follows “{0}”");

    public void Check(Reading reading, List<Diagnostic> found)
    {
        foreach (var pair in reading.Breaks)
            if (pair.SecondNumber <= pair.FirstNumber)
                found.Add(Diagnostic.At(pair.Second.HeadingSpan, Descriptor, pair.First.Number, pair.Second.Number));
    }
}
