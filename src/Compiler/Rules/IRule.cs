using System.Collections.Immutable;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Rules;

/// <summary>审校规则: looks for one kind of flaw in a document that has been read.</summary>
internal interface IRule
{
    DiagnosticDescriptor Descriptor { get; }

    /// <summary>Adds what it finds.</summary>
    void Check(Reading reading, List<Diagnostic> found);
}

/// <summary>What a rule sees of a document.</summary>
internal sealed class Reading(TokenStream tokens, Frame frame, Outline outline, ImmutableArray<Commitment> commitments)
{
    private List<Siblings>? _breaks;

    public TokenStream Tokens { get; } = tokens;

    public Frame Frame { get; } = frame;

    public Outline Outline { get; } = outline;

    public ImmutableArray<Commitment> Commitments { get; } = commitments;

    /// <summary>Neighbours of one list that do not count on.</summary>
    public IReadOnlyList<Siblings> Breaks => _breaks ??= Siblings.Breaks(Outline);
}
