using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>承诺识别: shows every sentence of a document to every matcher, in an order in which the surer reading claims its numbers first.</summary>
internal static class CommitmentReader
{
    private static readonly IMatcher[] Matchers = [new TableMatcher(), new CitationMatcher(), new IncentiveMatcher(), new CadenceMatcher(), new LabelledDuty(), new BracketDuty(), new ByDuty(), new SubjectDuty(), new ResponsibilityDuty(), new TargetMatcher()];

    public static ImmutableArray<Commitment> Read(SourceText source, TokenStream tokens, Frame frame, ImmutableArray<Provision> provisions, List<Piece> pieces)
    {
        var setting = new Setting(source, frame.Masthead, new DueScope(provisions), provisions.Any(p => p.Number.Length == 0));
        var found = ImmutableArray.CreateBuilder<Commitment>();
        foreach (var piece in pieces)
        {
            if (!piece.Readable)
                continue;
            var passage = new Passage(tokens, Math.Min(tokens.TokenAt(piece.TextStart), tokens.TokenAt(piece.End)), tokens.TokenAt(piece.End), piece.Provision, setting)
            {
                IsHeading = piece.Kind == SentenceKind.Heading && piece.Provision is { Heading.Length: > 0 },
            };
            foreach (var matcher in Matchers)
                matcher.Read(passage);
            if (passage.Replaced is { } replaced)
                found.Remove(replaced);
            setting.LabelLine = passage.LabelLine;
            found.AddRange(passage.Found.OrderBy(c => c.Span));
            if (passage.Found.Exists(c => c is not Citation))
                piece.Kind = SentenceKind.Commitment;
            else if (piece.Kind == SentenceKind.Background && Unread.LooksCommitting(passage))
                piece.Kind = SentenceKind.Unread;
        }

        return found.ToImmutable();
    }
}
