using Luodi.Modules.Library.Contract;

namespace Luodi.Modules.Library.Model;

/// <summary>读出: one commitment read from a sentence, by the compiler or by a person, and what the review made of it.</summary>
internal sealed class Reading : Record
{
    public const int NoteLength = 500;

    private Reading() { }

    public Reading(Guid id, Guid documentId, int start, int end, string quote, IEnumerable<string> provisionPath, ReadingFacts facts)
    {
        (Id, DocumentId, Start, End, Quote, Kind) = (id, documentId, start, end, quote, facts.Kind);
        ProvisionPath = string.Join('\n', provisionPath);
        Original = FactsJson.Write(facts);
    }

    public Guid DocumentId { get; private set; }

    public ReadingKind Kind { get; private set; }

    /// <summary>Offset into the source's text.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>What stood there when it was read; a text that says otherwise today makes the reading stale.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>From the outermost provision inwards, one a line.</summary>
    public string ProvisionPath { get; private set; } = "";

    /// <summary>Facts as first read, untouched for ever.</summary>
    public string Original { get; private set; } = "";

    /// <summary>Facts after correction; null when nobody corrected them.</summary>
    public string? Corrected { get; private set; }

    public ReadingState State { get; private set; }

    /// <summary>Account of who found it; null when the compiler did.</summary>
    public Guid? MadeBy { get; private set; }

    public string? MadeByName { get; private set; }

    public Guid? ReviewedBy { get; private set; }

    public string? ReviewedByName { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? Note { get; private set; }

    /// <summary>机器建议: the model that suggested it; null for what the rules or a person read.</summary>
    public string? SuggestedBy { get; private set; }

    /// <summary>机器存疑: what a model would have looked at again, in its words; null when nothing.</summary>
    public string? MachineDoubt { get; private set; }

    /// <summary>引用 is shown, and nobody has to do anything about it.</summary>
    public bool NeedsReview => Kind != ReadingKind.Citation;

    public ReadingFacts Facts => FactsJson.Read(Kind, Corrected ?? Original);

    public ReadingFacts OriginalFacts => FactsJson.Read(Kind, Original);

    public IReadOnlyList<string> Path => ProvisionPath.Length == 0 ? [] : ProvisionPath.Split('\n');

    /// <summary>The text no longer says what was read in it.</summary>
    public bool IsStaleIn(string text) => End > text.Length || !text.AsSpan(Start, End - Start).SequenceEqual(Quote);

    /// <summary>人工补读: found by a person, who thereby accepts it.</summary>
    public void MakeByHand(Actor by, DateTimeOffset at)
    {
        (MadeBy, MadeByName) = (by.AccountId, by.Name);
        Accept(by, at);
    }

    /// <summary>A suggestion waits for a person like any reading, and is never accepted with others in one go.</summary>
    public void SuggestBy(string model) => SuggestedBy = model;

    public void Doubt(string remark) => MachineDoubt = remark;

    public void Accept(Actor by, DateTimeOffset at) => Review(ReadingState.Accepted, null, by, at);

    public void Reject(string reason, Actor by, DateTimeOffset at) => Review(ReadingState.Rejected, reason, by, at);

    /// <summary>Back to the pile. A correction stays: it is work that somebody did.</summary>
    public void Reopen(Actor by, DateTimeOffset at) => Review(ReadingState.Unreviewed, null, by, at);

    /// <summary>Accepts it with other facts; with the original ones the correction is taken back.</summary>
    public void Correct(ReadingFacts facts, Actor by, DateTimeOffset at)
    {
        var written = FactsJson.Write(facts);
        Corrected = written == Original ? null : written;
        Accept(by, at);
    }

    private void Review(ReadingState state, string? note, Actor by, DateTimeOffset at) =>
        (State, Note, ReviewedBy, ReviewedByName, ReviewedAt) = (state, note, by.AccountId, by.Name, at);
}
