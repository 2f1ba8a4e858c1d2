namespace Luodi.Platform.Access;

/// <summary>Who acts in this scope, and why: every journal entry written in the scope carries it.</summary>
public sealed class ChangeContext
{
    /// <summary>Null while nobody has signed in.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>事由. Set by the action; until then the name of the route that was asked.</summary>
    public string? Reason { get; private set; }

    /// <summary>来源: the program by itself, unless the edge says otherwise.</summary>
    public ChangeSource Source { get; private set; } = ChangeSource.Job;

    public void CameBy(ChangeSource source) => Source = source;

    /// <summary>The seats that the person may choose from.</summary>
    public IReadOnlyList<SeatChoice> Seats { get; private set; } = [];

    /// <summary>The units that the person reaches; nothing until the request has asked.</summary>
    public UnitReach Reach { get; private set; } = UnitReach.None;

    public void ActAs(Actor actor) => Actor = actor;

    public void ActAs(Acting acting)
    {
        ArgumentNullException.ThrowIfNull(acting);
        (Actor, Seats) = (acting.Actor, acting.Seats);
    }

    public void Reaches(UnitReach reach) => Reach = reach;

    public void Because(string reason) => Reason = reason;

    /// <exception cref="InvalidOperationException">An action ran before anybody signed in: a bug of the route's access rule.</exception>
    public Actor Required => Actor ?? throw new InvalidOperationException("No actor: the route lets anonymous callers reach an action.");
}
