using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Rules;

/// <summary>文件审校: everything that can be said against one document by itself.</summary>
public static class DocumentCheck
{
    /// <summary>All kinds of flaws that a document can show by itself, those found in compiling first.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [.. RuleBook.All.Select(r => r.Descriptor), .. ReviewBook.All.Select(r => r.Descriptor)];

    /// <summary>The flaws found when the documents were compiled and those the rules of the check find, for each document by place.</summary>
    public static ImmutableArray<ImmutableArray<Diagnostic>> Of(Compilation compilation, CheckOptions options)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(options);
        using var dense = DenseText.Of(compilation.Text);
        return [.. compilation.Documents.Select(d => Of(new CheckedDocument(d, compilation.Text, dense, options)))];
    }

    /// <summary>The same with the places said in full, document after document.</summary>
    /// <param name="file">Where the text came from; null when there is only one.</param>
    public static IEnumerable<Finding> Findings(Compilation compilation, string? file, CheckOptions options)
    {
        foreach (var (document, diagnostics) in compilation.Documents.Zip(Of(compilation, options)))
        {
            var places = new Places(document, compilation.Text, file);
            foreach (var diagnostic in diagnostics)
                yield return new Finding(diagnostic, places.Of(diagnostic.Span), []);
        }
    }

    private static ImmutableArray<Diagnostic> Of(CheckedDocument document) =>
        [.. document.Document.Diagnostics.Concat(ReviewBook.All.SelectMany(r => r.Check(document))).OrderBy(d => d.Span).ThenBy(d => d.Id, StringComparer.Ordinal)];
}
