using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler;

/// <summary>What compiling a text gave: its documents, and every sentence of it.</summary>
public sealed class Compilation(SourceText text, ImmutableArray<PolicyDocument> documents, ImmutableArray<Sentence> sentences)
{
    public SourceText Text { get; } = text;

    public ImmutableArray<PolicyDocument> Documents { get; } = documents;

    /// <summary>In order and without gaps: concatenated they are the source text.</summary>
    public ImmutableArray<Sentence> Sentences { get; } = sentences;

    /// <summary>第二遍阅读: what a language model suggests besides; null where none was asked, which is the rule.</summary>
    public SecondReading? SecondReading { get; private init; }

    /// <summary>The same reading with a second reader's suggestions beside it.</summary>
    public Compilation With(SecondReading reading) => new(Text, Documents, Sentences) { SecondReading = reading };
}

/// <summary>文件: one policy document found in a text.</summary>
public sealed class PolicyDocument(
    string title, string issuer, string? documentNumber, DateOnly? issuedOn, TextSpan span,
    ImmutableArray<Provision> provisions, ImmutableArray<Commitment> commitments, ImmutableArray<Diagnostic> diagnostics)
{
    // Read when first asked for: most who compile ask for commitments alone. Two threads may both read them, and read the same.
    private NamedBody[]? _bodies;

    public string Title { get; } = title;

    /// <summary>发文机关; empty when the text does not name it.</summary>
    public string Issuer { get; } = issuer;

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; } = documentNumber;

    /// <summary>成文日期.</summary>
    public DateOnly? IssuedOn { get; } = issuedOn;

    /// <summary>The body, without web furniture around it.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>The outermost provisions.</summary>
    public ImmutableArray<Provision> Provisions { get; } = provisions;

    /// <summary>Targets, duties, cadences, incentives and citations by place in the text.</summary>
    public ImmutableArray<Commitment> Commitments { get; } = commitments;

    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>The organs that its commitments name, each once, in the order of their first place.</summary>
    public ImmutableArray<NamedBody> Bodies
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_bodies ??= ImmutableCollectionsMarshal.AsArray(ReadBodies())!);
        init => _bodies = ImmutableCollectionsMarshal.AsArray(value);
    }

    /// <summary>What one who meets a condition may claim, in the order of the text.</summary>
    public ImmutableArray<Entitlement> Entitlements { get; init; } = [];

    /// <summary>The text it was compiled from; null for one put together outside the compiler.</summary>
    internal SourceText? Source { get; init; }

    /// <summary>The one body that a form of this document stands for; null for a form no commitment names.</summary>
    public NamedBody? BodyNamed(string form) => Bodies.FirstOrDefault(b => b.Forms.Contains(form));

    /// <summary>The innermost provision around a place; null above the first heading and outside the document.</summary>
    public Provision? ProvisionAt(int place)
    {
        Provision? inner = null;
        for (var level = Provisions; ;)
        {
            var next = level.FirstOrDefault(p => p.Span.Contains(place));
            if (next is null)
                return inner;
            (inner, level) = (next, next.Children);
        }
    }

    /// <summary>All provisions, in reading order.</summary>
    public IEnumerable<Provision> AllProvisions() => Provisions.SelectMany(p => p.SelfAndDescendants());

    private ImmutableArray<NamedBody> ReadBodies() =>
        Source is null ? [] : BodyReader.Read(Source, Span, new Masthead(Title, Issuer, DocumentNumber, IssuedOn), Commitments);
}
