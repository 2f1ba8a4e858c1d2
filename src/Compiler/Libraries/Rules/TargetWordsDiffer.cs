using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>同一目标用语不一: same indicator, value and day, but 左右 here and 以上 there, 力争 here and 确保 there.</summary>
internal sealed class TargetWordsDiffer : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0206", Severity.Info, "“{0}”本文写作“{1}”，《{2}》写作“{3}”，松紧不同",
        "“{0}” reads “{1}” here and “{3}” in 《{2}》, one firmer than the other");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, words) = (view.Library, view.Library.Words);
        foreach (var (own, other) in view.Pairs.SameDay())
            if (own.Mention.Document != other.Mention.Document && own.Value == other.Value && own.To == other.To && Differ(own, other))
                yield return Library.Tell(Descriptor, own.Mention, other.Mention, words.NameOf(own.Indicator), words.Read(own.Mention.Quote), library.TitleOf(other.Mention.Document), words.Read(other.Mention.Quote));
    }

    private static bool Differ(TargetRecord own, TargetRecord other) =>
        Strictness(own.Comparator) != Strictness(other.Comparator) || (own.Force is Force.Striving or Force.Encouraging) != (other.Force is Force.Striving or Force.Encouraging);

    /// <summary>达到 is met by more as well, so it is as strict as 以上.</summary>
    private static int Strictness(Comparator comparator) => comparator switch { Comparator.About => 1, Comparator.AtMost => 2, _ => 0 };
}
