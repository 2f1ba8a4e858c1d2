using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Model;

/// <summary>账号: what a person signs in with. The framework's record, tied to a person. Rights come from the person's seats.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    private Account() { }

    public Account(Guid id, string signInName, Guid personId) : base(signInName) => (Id, PersonId, LockoutEnabled) = (id, personId, true);

    public Guid PersonId { get; private set; }

    /// <summary>The role that an account had of itself before seats gave roles; null once it has become a seat.</summary>
    public string? FormerRole { get; private set; }

    public void RoleBecameSeat() => FormerRole = null;
}
