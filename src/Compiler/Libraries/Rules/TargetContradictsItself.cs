using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>文内目标数值不一: one document wants different values of one indicator by the same day.</summary>
internal sealed class TargetContradictsItself : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0212", Severity.Warning, "“{0}”{1} 为 {2}，与前文的 {3} 不一致",
        "“{0}” {1} is {2}, but {3} further up");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var words = view.Library.Words;
        foreach (var (own, other) in view.Library.Contradictions)
            yield return Library.Tell(Descriptor, own.Mention, other.Mention, words.NameOf(own.Indicator), Due.Text(own.Due), words.NameOf(own.Shown), words.NameOf(other.Shown));
    }
}
