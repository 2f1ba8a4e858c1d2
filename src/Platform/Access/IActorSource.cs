namespace Luodi.Platform.Access;

/// <summary>Tells who acts, as things stand now: an account that was closed or a seat that was left has no rights from that day on.</summary>
public interface IActorSource
{
    /// <returns>Null when the account may not act at all.</returns>
    Task<Actor?> FindAsync(Guid accountId, CancellationToken cancel);
}
