using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>同一目标数值不一: two documents of one place want different values of one indicator by the same day.</summary>
internal sealed class TargetValuesDiffer : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0204", Severity.Warning, "“{0}”{1} 为 {2}，与《{3}》的 {4} 不一致",
        "“{0}” {1} is {2}, but {4} in 《{3}》");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, words) = (view.Library, view.Library.Words);
        foreach (var (own, other) in view.Pairs.SameDay())
            if (IsContradiction(own, other))
                yield return Library.Tell(Descriptor, own.Mention, other.Mention, words.NameOf(own.Indicator), Due.Text(own.Due), words.NameOf(own.Shown), library.TitleOf(other.Mention.Document), words.NameOf(other.Shown));
    }

    private static bool IsContradiction(TargetRecord own, TargetRecord other)
    {
        if (own.Mention.Document == other.Mention.Document || own.Due == 0 || own.Value == other.Value && own.To == other.To)
            return false;
        // Not less than 80 and not more than 90 can both be met.
        return (own.Comparator, other.Comparator) is not ((Comparator.AtLeast, Comparator.AtMost) or (Comparator.AtMost, Comparator.AtLeast));
    }
}
