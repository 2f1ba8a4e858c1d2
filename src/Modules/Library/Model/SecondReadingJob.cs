using System.Collections.Immutable;
using Luodi.Compiler.Suggestions;

namespace Luodi.Modules.Library.Model;

/// <summary>How far a second reading is.</summary>
internal enum SecondReadingState
{
    /// <summary>等待.</summary>
    Waiting,

    /// <summary>阅读中.</summary>
    Running,

    /// <summary>读毕: with as many answers as <see cref="SecondReadingJob.Answered"/> tells.</summary>
    Done,
}

/// <summary>补读: one request that a language model read a document a second time, and how it went.</summary>
internal sealed class SecondReadingJob : Record
{
    public const int ModelLength = 200;

    private SecondReadingJob() { }

    public SecondReadingJob(Guid id, Guid documentId, string model, Actor by, DateTimeOffset at) =>
        (Id, DocumentId, Model, RequestedBy, RequestedByName, RequestedAt) = (id, documentId, model, by.AccountId, by.Name, at);

    public Guid DocumentId { get; private set; }

    public string Model { get; private set; } = "";

    public SecondReadingState State { get; private set; }

    public Guid RequestedBy { get; private set; }

    public string RequestedByName { get; private set; } = "";

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Passages that were to be asked about.</summary>
    public int Passages { get; private set; }

    public int Answered { get; private set; }

    /// <summary>Readings that it added for review.</summary>
    public int Suggested { get; private set; }

    /// <summary>Readings that it would look at again.</summary>
    public int Doubted { get; private set; }

    /// <summary>What went wrong, a line each: the trouble's name and how often.</summary>
    public string Troubles { get; private set; } = "";

    public bool IsUnderWay => State != SecondReadingState.Done;

    public ImmutableArray<SecondReaderNote> Notes =>
        [.. Troubles.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .Select(parts => new SecondReaderNote(Enum.Parse<SecondReaderTrouble>(parts[0]), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))];

    public void Begin() => State = SecondReadingState.Running;

    /// <summary>Back to the queue: the program ended in the middle of it.</summary>
    public void Requeue() => State = SecondReadingState.Waiting;

    public void Finish(SecondReading reading, int suggested, int doubted, DateTimeOffset at)
    {
        (State, FinishedAt, Passages, Answered, Suggested, Doubted) = (SecondReadingState.Done, at, reading.Asked, reading.Answered, suggested, doubted);
        Troubles = string.Join('\n', reading.Notes.Select(n => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{n.Reason} {n.Count}")));
    }
}
