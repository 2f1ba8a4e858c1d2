using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Libraries;

/// <summary>文库规则: looks for one kind of flaw between documents.</summary>
internal interface ILibraryRule
{
    DiagnosticDescriptor Descriptor { get; }

    IEnumerable<Told> Check(LibraryView view);
}

/// <summary>What a rule sees once all documents have been read.</summary>
internal sealed record LibraryView(Library Library, Relations Relations, TargetPairs Pairs, DocumentRegister Register);
