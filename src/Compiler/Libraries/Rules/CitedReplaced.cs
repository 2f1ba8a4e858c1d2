using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>引用文件已被替代: the cited document has a successor, by the register or by a newer document of the same title.</summary>
internal sealed class CitedReplaced : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0202", Severity.Warning, "引用的《{0}》已被《{1}》替代",
        "the cited 《{0}》 has been replaced by 《{1}》");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, register) = (view.Library, new RegisterIndex(view.Register));
        foreach (var citation in library.Citations.Where(c => !c.Ends && !c.Future))
            if (register.Find(citation, library.Words) is { Status: DocumentStatus.Replaced } entry)
                yield return Library.Tell(Descriptor, citation.Mention, null, library.CitedTitle(citation), (entry.Successor ?? "…").Trim('《', '》'));
            else if (view.Relations.Cited(citation) is { } cited && view.Relations.NewerThan(cited) is { } newer && newer != citation.Mention.Document)
                yield return Library.Tell(Descriptor, citation.Mention, null, library.CitedTitle(citation), NameOf(library, newer));
    }

    private static string NameOf(Library library, int document) =>
        library.Documents[document].IssuedOn is { } issued ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{library.TitleOf(document)}（{issued:yyyy-MM-dd}）") : library.TitleOf(document);
}
