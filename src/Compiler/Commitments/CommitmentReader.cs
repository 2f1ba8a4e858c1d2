using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>承诺识别: shows every sentence of a document to every matcher, in an order in which the surer reading claims its numbers first.</summary>
internal static class CommitmentReader
{
    private static readonly (IMatcher Matcher, Signs? Needs)[] Matchers = [.. All().Select(m => (m, m.Needs))];

    /// <summary>So many places a commitment is moved on average before all are sorted anew.</summary>
    private const int MostMoves = 16;

    private static IMatcher[] All() => [new TableMatcher(), new StandingTable(), new CitationMatcher(), new IncentiveMatcher(), new CadenceMatcher(), new LabelledDuty(), new BracketDuty(), new ByDuty(), new SubjectDuty(), new ResponsibilityDuty(), new TargetMatcher()];

    /// <summary>Reads the sentences [firstSentence, endSentence) of a document, and notes with each what became of it.</summary>
    public static ImmutableArray<Commitment> Read(SourceText source, TokenStream tokens, Frame frame, ImmutableArray<Provision> provisions, SentenceCutter sentences, int firstSentence, int endSentence, List<Entitlement> entitlements)
    {
        var setting = new Setting(source, frame.Masthead, new DueScope(), IsPaper(provisions));
        var passage = new Passage(tokens, setting);
        using var found = new Rented<Commitment>();
        for (var i = firstSentence; i < endSentence; i++)
        {
            ref var piece = ref sentences[i];
            if (!piece.Readable)
                continue;
            var (first, end) = (piece.TextStart == piece.Start ? piece.FirstToken : tokens.TokenAt(piece.TextStart), piece.EndToken);
            // A body that begins inside a word (a title glued to a site's name) leaves that word out.
            if (first < end && tokens[first].Start < piece.TextStart)
                first++;
            passage.Begin(Math.Min(first, end), end, piece.Provision, piece.Kind == SentenceKind.Heading && piece.Provision is { Heading.Length: > 0 });
            foreach (var (matcher, needs) in Matchers)
                if (needs is not { } signs || passage.Signs.Meet(signs))
                    matcher.Read(passage);
            // The one replaced is among the last: it was found in the sentence before.
            if (passage.Replaced is { } replaced)
                found.Remove(replaced);
            setting.LabelLine = passage.LabelLine;
            Conditions.Note(passage);
            foreach (var commitment in passage.Found)
                commitment.Force = Forces.Of(passage, commitment);
            if (passage.Found.Count > 0)
            {
                EntitlementReader.Read(passage, entitlements);
                foreach (var commitment in passage.Found)
                    found.Add(commitment);
            }

            if (HoldsPromise(passage.Found))
                piece.Kind = SentenceKind.Commitment;
            else if (piece.Kind == SentenceKind.Background && Unread.LooksCommitting(passage))
                piece.Kind = SentenceKind.Unread;
        }

        var ordered = InOrder(found);
        Responsibilities.Assign(source, setting.Dues, ordered);
        // 2020年底前制定办法。(市科技局负责): the only label of a provision is due by its only date.
        for (var i = 0; i < ordered.Length; i++)
            if (ordered[i] is Duty { IsLabel: true, IsRow: false, Due: null } label && setting.Dues.OnlyOf(label.Provision) is { } only && IsOnlyLabel(ordered, i))
                label.Due = only;
        // Where labels name deadlines, one without has none.
        var byLabel = false;
        foreach (var commitment in ordered)
            byLabel |= commitment is Target { Responsibility.Due: not null };
        var reported = DocumentYear.OfReport(setting);
        foreach (var commitment in ordered)
            if (commitment is Target { Due: null, Responsibility.Due: { } due } target)
                target.Due = due;
            else if (commitment is Target { Due: null } undated && (undated.Responsibility is null || !byLabel) && reported is { } year)
                undated.Due = year;
        return ordered;
    }

    private static bool IsPaper(ImmutableArray<Provision> provisions)
    {
        foreach (var provision in provisions)
            if (provision.Number.Length == 0)
                return true;
        return false;
    }

    /// <summary>No label of the same provision stands beside it; those of one provision follow each other closely.</summary>
    private static bool IsOnlyLabel(ImmutableArray<Commitment> ordered, int index)
    {
        for (var step = -1; step <= 1; step += 2)
            for (var i = index + step; i >= 0 && i < ordered.Length && Math.Abs(i - index) <= MostMoves && ReferenceEquals(ordered[i].Provision, ordered[index].Provision); i += step)
                if (ordered[i] is Duty { IsLabel: true })
                    return false;
        return true;
    }

    /// <summary>A citation commits nobody.</summary>
    private static bool HoldsPromise(List<Commitment> found)
    {
        foreach (var commitment in found)
            if (commitment is not Citation)
                return true;
        return false;
    }

    /// <summary>By place. Labels in later lines complete a duty that began before what was read meanwhile, but mostly they come in order.</summary>
    private static ImmutableArray<Commitment> InOrder(Rented<Commitment> found)
    {
        var sorted = 1;
        while (sorted < found.Count && found[sorted].Span >= found[sorted - 1].Span)
            sorted++;
        if (sorted >= found.Count)
            return [.. found.Span];
        // Mostly each stands but a few places too late.
        var moves = MostMoves * (long)found.Count;
        for (var i = sorted; i < found.Count; i++)
        {
            var (late, at) = (found[i], i);
            for (; at > 0 && found[at - 1].Span > late.Span; at--)
                found[at] = found[at - 1];
            found[at] = late;
            if ((moves -= i - at) < 0)
                return [.. found.Span.ToArray().OrderBy(c => c.Span)];
        }

        return [.. found.Span];
    }
}
