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
        var passage = new Passage(tokens, setting);
        var found = ImmutableArray.CreateBuilder<Commitment>();
        foreach (var piece in pieces)
        {
            if (!piece.Readable)
                continue;
            var (first, end) = (tokens.TokenAt(piece.TextStart), tokens.TokenAt(piece.End));
            // A body that begins inside a word (a title glued to a site's name) leaves that word out.
            if (first < end && tokens[first].Start < piece.TextStart)
                first++;
            passage.Begin(Math.Min(first, end), end, piece.Provision, piece.Kind == SentenceKind.Heading && piece.Provision is { Heading.Length: > 0 });
            foreach (var matcher in Matchers)
                matcher.Read(passage);
            if (passage.Replaced is { } replaced)
                found.Remove(replaced);
            setting.LabelLine = passage.LabelLine;
            foreach (var commitment in passage.Found)
                commitment.Force = Forces.Of(passage, commitment);
            found.AddRange(passage.Found);
            if (passage.Found.Exists(c => c is not Citation))
                piece.Kind = SentenceKind.Commitment;
            else if (piece.Kind == SentenceKind.Background && Unread.LooksCommitting(passage))
                piece.Kind = SentenceKind.Unread;
        }

        // Labels in later lines complete a duty that began before what was read meanwhile.
        ImmutableArray<Commitment> ordered = [.. found.OrderBy(c => c.Span)];
        Responsibilities.Assign(source, setting.Dues, ordered);
        return ordered;
    }
}
