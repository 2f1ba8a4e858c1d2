using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>层层加码·时限: a lower level wants the same value, or the same task, by an earlier day than the level above.</summary>
internal sealed class LowerAsksSooner : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0208", Severity.Warning, "层层加码：“{0}”要求 {1} 前完成，上级《{2}》是 {3}",
        "sooner than the level above: “{0}” by {1}, where 《{2}》 says {3}");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, words) = (view.Library, view.Library.Words);
        foreach (var (lower, upper) in view.Pairs.BelowAndAbove())
            if (Demand.IsRate(lower, words) && lower.Value == upper.Value && IsSooner(lower.Due, upper.Due))
                yield return Library.Tell(Descriptor, lower.Mention, upper.Mention, words.NameOf(lower.Indicator), Due.Text(lower.Due), library.TitleOf(upper.Mention.Document), Due.Text(upper.Due));
        foreach (var (lower, upper) in TaskPairs.BelowAndAbove(view))
            if (IsSooner(lower.Due, upper.Due))
                yield return Library.Tell(Descriptor, lower.Mention, upper.Mention, words.Read(lower.Action), Due.Text(lower.Due), library.TitleOf(upper.Mention.Document), Due.Text(upper.Due));
    }

    private static bool IsSooner(int lower, int upper) => lower > 0 && upper > lower;
}
