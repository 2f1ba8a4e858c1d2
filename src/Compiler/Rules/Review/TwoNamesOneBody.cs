using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Rules.Review;

/// <summary>一机构两名: one body under several names in one document: 市科技局, 市科学技术局.</summary>
internal sealed class TwoNamesOneBody : IReviewRule
{
    private const int LongestName = 20;

    private static readonly System.Buffers.SearchValues<char> Verbs = System.Buffers.SearchValues.Create("向持在将把对经从为");

    public DiagnosticDescriptor Descriptor { get; } = new("PC0115", Severity.Info, "“{0}”和“{1}”是同一个机构，全文宜用一个名称",
        "“{0}” and “{1}” are one body; use one name throughout");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        foreach (var body in document.Document.Bodies.Where(b => b.Forms.Length > 1 && b.Forms.All(IsName)))
            foreach (var place in body.Places)
                if (FormAt(document.Source, place, body.Forms) is { } form && form != body.Forms[0])
                {
                    yield return Diagnostic.At(place, Descriptor, body.Forms[0], form);
                    break;
                }
    }

    /// <summary>A name, no stretch of a sentence that was taken for one.</summary>
    private static bool IsName(string form) => form.Length <= LongestName && form.AsSpan().IndexOfAny(Verbs) < 0;

    /// <summary>The form as written, blanks of wrapped lines left out.</summary>
    private static string? FormAt(SourceText source, TextSpan place, ImmutableArray<string> forms)
    {
        var written = string.Concat(source.Slice(place).Where(c => !DenseText.IsBlank(c) && c != '\n'));
        return forms.FirstOrDefault(f => f == written);
    }
}
