using System.Collections.Immutable;
using Luodi.Compiler;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Rules;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>入库: turns a compilation into the records to keep. A text in which the compiler sees no document is kept as one document without readings.</summary>
internal static class Intake
{
    /// <param name="title">The person's own title; it names the document when there is only one.</param>
    /// <param name="today">Deadlines before it are past.</param>
    public static ImmutableArray<IntakeDocument> Of(Compilation compilation, string? title, string fallbackTitle, DateOnly today)
    {
        var documents = compilation.Documents;
        if (documents.IsEmpty)
        {
            var whole = new DocumentShare(0, compilation.Text.Length, 0, compilation.Text.Length);
            return [new(title ?? fallbackTitle, "", null, null, whole, new([], [.. compilation.Sentences.Select(Sentence)], []) { Pages = OutlinePages.Of(compilation.Text.Pages, 0, compilation.Text.Length) }, [])];
        }
        var shares = Shares(compilation);
        var flaws = DocumentCheck.Of(compilation, new CheckOptions { Today = today });
        return [.. documents.Select((document, i) => One(compilation, document, flaws[i], shares[i], documents.Length == 1 ? title : null, fallbackTitle))];
    }

    /// <summary>What stands between two documents belongs to the later one; what stands after the last, to the last.</summary>
    private static ImmutableArray<DocumentShare> Shares(Compilation compilation)
    {
        var documents = compilation.Documents;
        var shares = ImmutableArray.CreateBuilder<DocumentShare>(documents.Length);
        var start = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var end = i == documents.Length - 1 ? compilation.Text.Length : documents[i].Span.End;
            shares.Add(new DocumentShare(start, end, documents[i].Span.Start, documents[i].Span.End));
            start = end;
        }
        return shares.MoveToImmutable();
    }

    private static IntakeDocument One(Compilation compilation, PolicyDocument document, ImmutableArray<Diagnostic> flaws, DocumentShare share, string? title, string fallbackTitle)
    {
        var text = compilation.Text;
        var paths = new Dictionary<Provision, ImmutableArray<string>>(ReferenceEqualityComparer.Instance);
        foreach (var provision in document.Provisions)
            Walk(provision, [], paths, text.Content);
        var outline = new DocumentOutline(
            [.. paths.Keys.Select(p => new OutlineProvision(p.Level, p.Number, p.Heading, p.Span.Start, p.Span.End, p.HeadingSpan.Start, p.HeadingSpan.End))],
            [.. compilation.Sentences.Where(s => s.Span.Start >= share.TextStart && s.Span.Start < share.TextEnd).Select(Sentence)],
            [.. flaws.Select(d => new OutlineDiagnostic(d.Id, d.Severity, d.Message, d.Span.Start, d.Span.End, d.English))])
        {
            Pages = OutlinePages.Of(text.Pages, share.TextStart, share.TextEnd),
            Entitlements = [.. document.Entitlements.Select(CompilerWords.OutlineOf)],
            Names = [.. document.Bodies.SelectMany(body => body.Forms.Where(form => form != body.Name), (body, form) => new OutlineName(form, body.Name)).DistinctBy(name => name.Form)],
        };
        return new IntakeDocument(
            title ?? (document.Title.Length > 0 ? document.Title : fallbackTitle), document.Issuer, document.DocumentNumber, document.IssuedOn, share, outline,
            [.. document.Commitments.Select(c => Found(c, paths))]);
    }

    private static void Walk(Provision provision, ImmutableArray<string> above, Dictionary<Provision, ImmutableArray<string>> paths, string text)
    {
        var own = above.Add(QuoteSearch.OneLine(text.AsSpan(provision.HeadingSpan.Start, provision.HeadingSpan.Length)));
        paths[provision] = own;
        foreach (var child in provision.Children)
            Walk(child, own, paths, text);
    }

    private static IntakeReading Found(Commitment commitment, Dictionary<Provision, ImmutableArray<string>> paths) => new(
        commitment.Span.Start, commitment.Span.End, commitment.Quote,
        commitment.Provision is { } provision && paths.TryGetValue(provision, out var path) ? path : [],
        CompilerWords.FactsOf(commitment));

    private static OutlineSentence Sentence(Sentence sentence) => new(sentence.Span.Start, sentence.Span.End, sentence.Kind);
}

/// <summary>A document to be kept.</summary>
internal sealed record IntakeDocument(
    string Title, string Issuer, string? Number, DateOnly? IssuedOn, DocumentShare Share, DocumentOutline Outline, ImmutableArray<IntakeReading> Readings);

/// <summary>A reading to be kept.</summary>
internal sealed record IntakeReading(int Start, int End, string Quote, ImmutableArray<string> Path, ReadingFacts Facts);
