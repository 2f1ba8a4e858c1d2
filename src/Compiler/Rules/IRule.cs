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

    IEnumerable<Diagnostic> Check(Reading reading);
}

/// <summary>What a rule sees of a document.</summary>
internal sealed record Reading(TokenStream Tokens, Frame Frame, ImmutableArray<Provision> Provisions, ImmutableArray<Commitment> Commitments)
{
    public IEnumerable<Provision> AllProvisions() => Provisions.SelectMany(p => p.SelfAndDescendants());
}
