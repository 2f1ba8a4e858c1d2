namespace Luodi.Platform.Access;

/// <summary>操作人: the person in front of the screen in one of their seats, or the program itself.</summary>
/// <param name="Role">Null when the person holds no seat with a role today.</param>
/// <param name="UnitId">The unit of the seat; of the person, when there is no seat.</param>
/// <param name="SeatId">席位, empty when there is none.</param>
/// <param name="SeatName">The seat in words, as the journal keeps it: 市科技局 联络员; of a delegate 代 王五（市科技局 联络员）.</param>
/// <param name="DelegationId">委托 by which the person acts in somebody else's seat; null in an own one.</param>
public sealed record Actor(Guid AccountId, Guid PersonId, string Name, Role? Role, Guid UnitId, Guid SeatId = default, string SeatName = "", Guid? DelegationId = null)
{
    /// <summary>Changes that no person made: loading, scheduled work.</summary>
    public static Actor Program { get; } = new(Guid.Empty, Guid.Empty, "系统", null, Guid.Empty);

    public bool IsProgram => AccountId == Guid.Empty;

    public bool Is(params ReadOnlySpan<Role> roles) => Role is { } role && roles.Contains(role);
}
