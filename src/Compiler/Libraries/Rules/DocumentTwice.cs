using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries.Rules;

/// <summary>文件重复: a document that is at hand twice; the second is not compared with anything.</summary>
internal sealed class DocumentTwice : ILibraryRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0211", Severity.Info, "与 {0} 是同一文件，未参加比对",
        "the same document as {0}; it was not compared");

    public IEnumerable<Told> Check(LibraryView view) =>
        from copy in view.Library.Copies
        select Library.Tell(Descriptor, copy.Place, null, view.Library.Documents[copy.Original].File ?? view.Library.TitleOf(copy.Original));
}
