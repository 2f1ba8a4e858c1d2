using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>同一目标时限不一: two documents of one place want the same value by different days.</summary>
internal sealed class TargetDatesDiffer : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0205", Severity.Warning, "“{0}”{1} 的时限是 {2}，《{3}》写的是 {4}",
        "“{0}” {1} is due {2}, but {4} in 《{3}》");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, words) = (view.Library, view.Library.Words);
        foreach (var (own, other) in view.Pairs.SameValue())
            // A hundred per cent and yearly rates are the same every year.
            if (own.Measures == Measures.State && !(own.Value == 100 && words.NameOf(own.Unit) == "%"))
                yield return Library.Tell(Descriptor, own.Mention, other.Mention, words.NameOf(own.Indicator), words.NameOf(own.Shown), Due.Text(own.Due), library.TitleOf(other.Mention.Document), Due.Text(other.Due));
    }
}
