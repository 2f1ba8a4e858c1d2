using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules;

/// <summary>审校规则: looks for one kind of weakness in a document that has been read. Unlike an <see cref="IRule"/> it judges what the document says, so it runs only when somebody asks for a check.</summary>
internal interface IReviewRule
{
    DiagnosticDescriptor Descriptor { get; }

    IEnumerable<Diagnostic> Check(CheckedDocument document);
}
