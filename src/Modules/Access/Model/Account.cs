using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Model;

/// <summary>账号: what a person signs in with. The framework's record, tied to a person. Rights come from the person's seats.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    private Account() { }

    public Account(Guid id, string signInName, Guid personId, DateTimeOffset at) : base(signInName) =>
        (Id, PersonId, LockoutEnabled, ActiveSince) = (id, personId, true, at);

    public Guid PersonId { get; private set; }

    /// <summary>The role that an account had of itself before seats gave roles; null once it has become a seat.</summary>
    public string? FormerRole { get; private set; }

    /// <summary>Null for one that was set before anybody counted: its age is unknown, which is too old.</summary>
    public DateTimeOffset? PasswordSetAt { get; private set; }

    /// <summary>Somebody else knows the password, because they gave it.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>When it was opened, reopened or woken: from here, too, the days without use are counted.</summary>
    public DateTimeOffset? ActiveSince { get; private set; }

    /// <summary>停用. Null while open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public string? ClosedBecause { get; private set; }

    /// <summary>休眠: locked because nobody used it for long.</summary>
    public DateTimeOffset? DormantAt { get; private set; }

    public void RoleBecameSeat() => FormerRole = null;

    /// <param name="given">By somebody else, so that its owner must change it first of all.</param>
    public void SetPassword(string hash, bool given, DateTimeOffset at) => (PasswordHash, MustChangePassword, PasswordSetAt) = (hash, given, at);

    public void Close(string reason, DateTimeOffset at) => (ClosedAt, ClosedBecause) = (at, reason);

    public void Reopen(DateTimeOffset at) => (ClosedAt, ClosedBecause, DormantAt, ActiveSince) = (null, null, null, at);

    public void FallDormant(DateTimeOffset at) => DormantAt = at;

    public void Wake(DateTimeOffset at) => (DormantAt, ActiveSince) = (null, at);
}
