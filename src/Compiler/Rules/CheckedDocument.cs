using Luodi.Compiler.Commitments;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Rules;

/// <summary>受审文件: a compiled document as the rules of the check see it: article by article.</summary>
internal sealed class CheckedDocument
{
    private readonly Dictionary<Provision, Article> _articles = new(ReferenceEqualityComparer.Instance);

    public CheckedDocument(PolicyDocument document, SourceText source, DenseText dense, CheckOptions options)
    {
        (Document, Source, Options) = (document, source, options);
        Profile = DocumentProfile.Of(document);
        var first = document.Provisions.IsEmpty ? document.Span.End : document.Provisions[0].Span.Start;
        Opening = new Article(null, null, dense, dense.IndexAt(document.Span.Start), dense.IndexAt(Math.Max(first, document.Span.Start)));
        Articles.Add(Opening);
        foreach (var provision in document.Provisions)
            Add(provision, null, dense);
        foreach (var commitment in document.Commitments)
            ArticleOf(commitment).Commitments.Add(commitment);
    }

    public PolicyDocument Document { get; }

    public SourceText Source { get; }

    public CheckOptions Options { get; }

    public DocumentProfile Profile { get; }

    /// <summary>In reading order, the opening first.</summary>
    public List<Article> Articles { get; } = [];

    /// <summary>What stands above the first heading: title, addressees, reason.</summary>
    public Article Opening { get; }

    public Article ArticleOf(Commitment commitment) =>
        commitment.Provision is { } provision && _articles.TryGetValue(provision, out var article) ? article : Opening;

    private void Add(Provision provision, Article? parent, DenseText dense)
    {
        var end = provision.Children.IsEmpty ? provision.Span.End : provision.Children[0].Span.Start;
        var article = new Article(provision, parent, dense, dense.IndexAt(provision.Span.Start), dense.IndexAt(end));
        _articles.Add(provision, article);
        Articles.Add(article);
        foreach (var child in provision.Children)
            Add(child, article, dense);
    }
}
