using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>重复任务: two documents of one place, neither of which carries out the other, ask for the same work.</summary>
internal sealed class TaskRepeated : ILibraryRule
{
    /// <summary>Words that stand in more documents than this are a formula, not a task.</summary>
    private const int MostDocuments = 5;

    public DiagnosticDescriptor Descriptor { get; } = new("PC0210", Severity.Warning, "任务“{0}”与《{1}》重复",
        "the task “{0}” is asked for in 《{1}》 as well");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, words) = (view.Library, view.Library.Words);
        foreach (var alike in TaskPairs.OfOnePlace(view).GroupBy(p => p.Other.Mention))
        {
            var own = alike.DistinctBy(p => p.Own.Mention.Document).ToList();
            if (own.Count < MostDocuments)
                foreach (var (task, other) in own)
                    yield return Library.Tell(Descriptor, task.Mention, other.Mention, words.Read(task.Action), library.TitleOf(other.Mention.Document));
        }
    }
}
