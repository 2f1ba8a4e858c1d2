using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>引用文件已废止: the cited document is out of force by the register or by another document's own words (同时废止).</summary>
internal sealed class CitedRepealed : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0203", Severity.Warning, "引用的《{0}》已废止，依据{1}",
        "the cited 《{0}》 is out of force by {1}");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, register) = (view.Library, new RegisterIndex(view.Register));
        var ended = new Dictionary<string, CitationRecord>(StringComparer.Ordinal);
        foreach (var citation in library.Citations.Where(c => c.Ends))
            ended.TryAdd(KeyOf(citation, library), citation);
        foreach (var citation in library.Citations.Where(c => !c.Ends && !c.Future))
            if (register.Find(citation, library.Words) is { Status: DocumentStatus.Repealed })
                yield return Library.Tell(Descriptor, citation.Mention, null, library.CitedTitle(citation), "目录");
            else if (ended.TryGetValue(KeyOf(citation, library), out var by) && by.Mention.Document != citation.Mention.Document)
                yield return Library.Tell(Descriptor, citation.Mention, by.Mention, library.CitedTitle(citation), $"《{library.TitleOf(by.Mention.Document)}》");
    }

    /// <summary>By its number if it has one: two versions share their title.</summary>
    private static string KeyOf(CitationRecord citation, Library library)
    {
        if (citation.NumberKey >= 0)
            return library.Words.NameOf(citation.NumberKey);
        var place = library.Words.NameOf(citation.Place);
        return (place.Length > 0 ? place : library.Documents[citation.Mention.Document].Place) + "|" + (citation.Name >= 0 ? library.Words.NameOf(citation.Name) : "");
    }
}
