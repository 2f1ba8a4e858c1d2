using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>层层加码·数值: a lower level asks more of an indicator than the level above does for the same day or a later one.</summary>
internal sealed class LowerAsksMore : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0207", Severity.Warning, "层层加码：“{0}”要求 {1}，上级《{2}》是 {3}",
        "more than the level above: “{0}” {1}, where 《{2}》 asks {3}");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, words) = (view.Library, view.Library.Words);
        foreach (var (lower, upper) in view.Pairs.BelowAndAbove())
            // What is counted adds up: a part that asks more than the whole is a mistake of another kind, and told as well.
            if (Demand.Compare(lower, upper) > 0)
                yield return Library.Tell(Descriptor, lower.Mention, upper.Mention, words.NameOf(lower.Indicator), Said(lower, words), library.TitleOf(upper.Mention.Document), Said(upper, words));
    }

    private static string Said(TargetRecord target, WordStore words) =>
        target.Due == 0 ? words.NameOf(target.Shown) : $"{words.NameOf(target.Shown)}（{Due.Text(target.Due)}）";
}
