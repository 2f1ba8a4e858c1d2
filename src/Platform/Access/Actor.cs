namespace Luodi.Platform.Access;

/// <summary>操作人: the person in front of the screen in one of their seats, or the program itself.</summary>
/// <param name="Role">Null when the person holds no seat with a role today.</param>
/// <param name="UnitId">The unit of the seat; of the person, when there is no seat.</param>
/// <param name="SeatId">席位, empty when there is none.</param>
/// <param name="SeatName">The seat in words, as the journal keeps it: 市科技局 联络员.</param>
public sealed record Actor(Guid AccountId, Guid PersonId, string Name, Role? Role, Guid UnitId, Guid SeatId = default, string SeatName = "")
{
    /// <summary>Changes that no person made: loading, scheduled work.</summary>
    public static Actor Program { get; } = new(Guid.Empty, Guid.Empty, "系统", null, Guid.Empty);

    public bool IsProgram => AccountId == Guid.Empty;

    public bool Is(params ReadOnlySpan<Role> roles) => Role is { } role && roles.Contains(role);
}
