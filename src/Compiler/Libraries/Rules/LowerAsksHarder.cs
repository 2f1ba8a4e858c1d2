using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>层层加码·力度: what the level above strives for or encourages, a lower level demands.</summary>
internal sealed class LowerAsksHarder : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0209", Severity.Warning, "层层加码：上级《{0}》写“{1}”，本文写成硬要求",
        "firmer than the level above: 《{0}》 says “{1}”, and here it is demanded");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, words) = (view.Library, view.Library.Words);
        foreach (var (lower, upper) in view.Pairs.BelowAndAbove())
            if (lower.Value == upper.Value && IsFirmer(lower.Force, upper.Force))
                yield return Library.Tell(Descriptor, lower.Mention, upper.Mention, library.TitleOf(upper.Mention.Document), words.Read(upper.Mention.Quote));
        foreach (var (lower, upper) in TaskPairs.BelowAndAbove(view))
            if (IsFirmer(lower.Force, upper.Force))
                yield return Library.Tell(Descriptor, lower.Mention, upper.Mention, library.TitleOf(upper.Mention.Document), words.Read(upper.Mention.Quote));
    }

    private static bool IsFirmer(Force lower, Force upper) => upper is Force.Striving or Force.Encouraging && lower is Force.Binding;
}
