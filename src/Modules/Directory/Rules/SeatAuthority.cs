namespace Luodi.Modules.Directory.Rules;

/// <summary>Who may fill or end a seat.</summary>
internal static class SeatAuthority
{
    /// <summary>A seat that gives rights belongs to the security administrator alone; any other to who keeps the directory.</summary>
    /// <param name="role">The right that the seat gives.</param>
    public static bool May(Actor actor, Role? role) =>
        actor.IsProgram || (role is null ? actor.Is(Role.Officer, Role.SystemAdministrator) : actor.Is(Role.SecurityAdministrator));
}
