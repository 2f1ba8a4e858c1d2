namespace Luodi.Platform.Access;

/// <summary>操作人: the person in front of the screen, or the program itself.</summary>
public sealed record Actor(Guid AccountId, Guid PersonId, string Name, Role Role, Guid UnitId)
{
    /// <summary>Changes that no person made: loading, scheduled work.</summary>
    public static Actor Program { get; } = new(Guid.Empty, Guid.Empty, "系统", Role.Administrator, Guid.Empty);

    public bool Is(params ReadOnlySpan<Role> roles) => roles.Contains(Role);
}
