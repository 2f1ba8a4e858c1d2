using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Directory.Model;

/// <summary>账号: what a person signs in with. The framework's record, tied to a person and a role.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    private Account() { }

    public Account(Guid id, string signInName, Guid personId, Role role) : base(signInName) =>
        (Id, PersonId, Role, LockoutEnabled) = (id, personId, role, true);

    public Guid PersonId { get; private set; }

    public Role Role { get; private set; }
}
