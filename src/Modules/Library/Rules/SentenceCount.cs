using System.Collections.Immutable;
using Luodi.Compiler.Provisions;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>覆盖: how many sentences of a document were read as what. Each is counted once, so that the parts add up to the total.</summary>
/// <param name="ByHand">Sentences that no rule could read and a person did.</param>
/// <param name="StillUnread">Those that nobody has read yet.</param>
internal sealed record SentenceCount(int Total, int Commitment, int Background, int Heading, int Furniture, int ByHand, ImmutableArray<OutlineSentence> StillUnread)
{
    public int Unread => StillUnread.Length;

    public static SentenceCount Of(ImmutableArray<OutlineSentence> sentences, IEnumerable<Reading> readings)
    {
        var byHand = readings.Where(r => (r.MadeBy is not null && r.State != ReadingState.Rejected) || (r.SuggestedBy is not null && r.State == ReadingState.Accepted)).ToList();
        var unread = sentences.Where(s => s.Kind == SentenceKind.Unread).ToList();
        ImmutableArray<OutlineSentence> still = [.. unread.Where(s => !byHand.Any(r => r.Start < s.End && s.Start < r.End))];
        return new SentenceCount(
            sentences.Length, Count(SentenceKind.Commitment), Count(SentenceKind.Background), Count(SentenceKind.Heading), Count(SentenceKind.Furniture),
            unread.Count - still.Length, still);

        int Count(SentenceKind kind) => sentences.Count(s => s.Kind == kind);
    }
}
