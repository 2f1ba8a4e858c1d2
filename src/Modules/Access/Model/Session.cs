namespace Luodi.Modules.Access.Model;

/// <summary>How somebody proved who they are.</summary>
internal enum SignInMethod { Password, PasswordAndCode, PasswordAndRecoveryCode, PasswordAndPasskey, Passkey, SingleSignOn }

/// <summary>Why a session is over.</summary>
internal enum SessionEnd { SignedOut, Idle, TooLong, Replaced, EndedByOwner, PasswordChanged, AccountClosed, EndedByAdministrator }

/// <summary>会话: one browser of one account, from signing in until its end. The cookie carries its id.</summary>
internal sealed class Session : Record
{
    private Session() { }

    public Session(Guid id, Guid accountId, Guid? seatId, SignInMethod method, Origin origin, DateTimeOffset at)
    {
        (Id, AccountId, SeatId, Method, Address, Device, StartedAt, LastSeenAt) = (id, accountId, seatId, method, origin.Address, origin.Device, at, at);
    }

    public Guid AccountId { get; private set; }

    /// <summary>席位 in which they came in; which one they act in later, each journal entry says.</summary>
    public Guid? SeatId { get; private set; }

    public SignInMethod Method { get; private set; }

    public string Address { get; private set; } = "";

    public string Device { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>
    /// To the minute. Not journaled, and written past the journal: it changes with use and not by an act, and an entry per minute
    /// and person would bury what people did. The beginning and the end of the session are in the journal.
    /// </summary>
    [NotJournaled]
    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public SessionEnd? End { get; private set; }

    /// <summary>Over is over: the first reason stays.</summary>
    public void Finish(SessionEnd end, DateTimeOffset at)
    {
        if (EndedAt is null)
            (EndedAt, End) = (at, end);
    }
}

/// <summary>Where a request came from, as far as one can tell.</summary>
internal sealed record Origin(string Address, string Device);
