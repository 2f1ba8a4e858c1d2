namespace Luodi.Modules.Directory.Model;

/// <summary>席位类别: what one may be in a unit or a body, and the role that comes with it.</summary>
internal sealed class SeatKind : Record
{
    private SeatKind() { }

    public SeatKind(Guid id, string code, string name, Role? role, int order) => (Id, Code, Name, Role, Order) = (id, code, name, role, order);

    /// <summary>Lower-case word by which rules and imports name the kind.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>What the holder may do in this program; null for a post that gives no right here.</summary>
    public Role? Role { get; private set; }

    /// <summary>Smaller stands first: in lists, and as the seat one acts in on signing in.</summary>
    public int Order { get; private set; }
}
