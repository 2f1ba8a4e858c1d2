using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Rules;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>引用文件查无: neither the library nor the register has the document that is cited.</summary>
internal sealed class CitedUnknown : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0201", Severity.Info, "引用的《{0}》不在文库和目录中",
        "the cited 《{0}》 is neither in the library nor in the register");

    public IEnumerable<Told> Check(LibraryView view)
    {
        var (library, register) = (view.Library, new RegisterIndex(view.Register));
        // Without a register a library answers for its own places only; laws and other places' documents are not its business.
        var homes = library.Documents.Where(d => d.Place.Length > 0).Select(d => d.Place).ToHashSet(StringComparer.Ordinal);
        var several = library.Documents.DistinctBy(d => d.File).Count() > 1;
        var told = new HashSet<(int Document, string Title)>();
        foreach (var citation in library.Citations)
        {
            if (citation.Future || citation.Ends || view.Relations.Cited(citation) is not null || register.Find(citation, library.Words) is not null)
                continue;
            var title = library.CitedTitle(citation);
            var (level, place, _) = IssuerReader.Read(title);
            var expected = view.Register.Entries.IsEmpty ? several && homes.Contains(place) : level != PolicyLevel.National;
            // A document that is cited ten times is missing once.
            if (expected && told.Add((citation.Mention.Document, title)))
                yield return Library.Tell(Descriptor, citation.Mention, null, title);
        }
    }
}
