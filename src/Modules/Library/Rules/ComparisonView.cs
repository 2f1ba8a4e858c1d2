using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Comparison;
using Luodi.Compiler.Text;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Storage;

namespace Luodi.Modules.Library.Rules;

/// <summary>版本对照: two documents of the library beside each other, as their reviewers left them.</summary>
internal sealed record ComparisonView(ImmutableArray<ComparisonView.Article> Articles, ImmutableArray<ComparisonView.Change> Commitments, string OldText)
{
    /// <param name="Rows">Sentence beside sentence; empty where no word changed.</param>
    public sealed record Article(ChangeKind Kind, string Name, ImmutableArray<Row> Rows);

    public sealed record Row(ChangeKind Kind, string? Old, string? New);

    public sealed record Change(ChangeKind Kind, ReadingKind Of, (string Summary, int Start)? Old, (string Summary, int Start)? New, ImmutableArray<FieldChange> Fields);

    public static ComparisonView Of(OpenDocument old, OpenDocument other)
    {
        var before = ReviewedCompilation.Of(old.Text, old.Document, old.Readings, acceptedOnly: false);
        var after = ReviewedCompilation.Of(other.Text, other.Document, other.Readings, acceptedOnly: false);
        var difference = DocumentComparison.Of(before.Documents[0], before.Text, after.Documents[0], after.Text);
        return new ComparisonView(
            [.. difference.Articles.Select(a => new Article(a.Kind, Name(a), [.. a.Sentences.Select(s => new Row(s.Kind, Words(before.Text, s.Old), Words(after.Text, s.New)))]))],
            [.. difference.Commitments.Select(c => new Change(c.Kind, CompilerWords.FactsOf((c.New ?? c.Old)!).Kind, Side(c.Old), Side(c.New), c.Fields))],
            old.Text);
    }

    public int Count(ChangeKind kind) => Articles.Count(a => a.Kind == kind);

    /// <summary>Id, in the page of the document, of the line in which a place stands.</summary>
    public static string LineId(string text, int place) => "t-" + (place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1).ToString(CultureInfo.InvariantCulture);

    private static (string, int)? Side(Commitment? commitment) => commitment is null ? null : (FactsSummary.Of(CompilerWords.FactsOf(commitment)), commitment.Span.Start);

    private static string Name(ArticleChange change)
    {
        var article = (change.New ?? change.Old)!;
        return article.Heading.Length > 0 ? $"{article.Path} {QuoteSearch.OneLine(article.Heading)}".Trim() : article.Path;
    }

    private static string? Words(SourceText text, TextSpan? span) => span is { } there ? text.Slice(there).Trim() : null;
}
