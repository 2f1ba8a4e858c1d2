using System.Collections.Immutable;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Rules;
using Luodi.Compiler.Text;

namespace Luodi.Compiler;

/// <summary>The one entry point: text in, compilation out. Total: any text gives a result, bad text gives diagnostics.</summary>
public static class PolicyCompiler
{
    public static Compilation Compile(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var tokens = Lexer.Read(DenseText.Of(text));
        var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
        using var sentences = new SentenceCutter(tokens);
        foreach (var frame in DocumentFinder.Find(tokens))
        {
            using var outline = ProvisionParser.Parse(tokens, frame);
            var (first, end) = sentences.Cut(frame, outline);
            var provisions = outline.Roots;
            var entitlements = new List<Entitlement>();
            var commitments = CommitmentReader.Read(text, tokens, frame, provisions, sentences, first, end, entitlements);
            var diagnostics = RuleBook.Check(new Reading(tokens, frame, outline, commitments));
            var span = tokens.Dense.SpanOf(frame.Start, frame.End);
            var head = frame.Masthead;
            documents.Add(new PolicyDocument(head.Title, head.Issuer, head.DocumentNumber, head.IssuedOn, span, provisions, commitments, diagnostics) { Entitlements = [.. entitlements], Source = text });
        }

        return new Compilation(text, documents.ToImmutable(), sentences.Finish(text));
    }
}
