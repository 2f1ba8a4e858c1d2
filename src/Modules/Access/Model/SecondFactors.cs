namespace Luodi.Modules.Access.Model;

/// <summary>动态口令: a secret shared with the authenticator on the person's phone (RFC 6238).</summary>
internal sealed class Authenticator : Record
{
    private Authenticator() { }

    public Authenticator(Guid id, Guid accountId, string protectedSecret, DateTimeOffset at) => (Id, AccountId, ProtectedSecret, MadeAt) = (id, accountId, protectedSecret, at);

    public Guid AccountId { get; private set; }

    /// <summary>Encrypted with the keys of the installation: the database alone gives no codes.</summary>
    [NotJournaled]
    public string ProtectedSecret { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Null until the person has shown a right code: until then it is asked for nowhere.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>The step of the last code that was taken; none of it or before is taken again.</summary>
    [NotJournaled]
    public long LastStep { get; private set; }

    public void Confirm(long step, DateTimeOffset at) => (LastStep, ConfirmedAt) = (step, at);

    public void Use(long step) => LastStep = step;

    public void Remove(DateTimeOffset at) => RemovedAt = at;
}

/// <summary>恢复码: lets its owner in once when the phone is lost.</summary>
internal sealed class RecoveryCode : Record
{
    private RecoveryCode() { }

    public RecoveryCode(Guid id, Guid accountId, string hash, DateTimeOffset at) => (Id, AccountId, Hash, MadeAt) = (id, accountId, hash, at);

    public Guid AccountId { get; private set; }

    [NotJournaled]
    public string Hash { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it was used, or others took its place.</summary>
    public DateTimeOffset? SpentAt { get; private set; }

    public void Spend(DateTimeOffset at) => SpentAt = at;
}

/// <summary>通行密钥: a key pair whose private half never leaves the person's device (WebAuthn).</summary>
internal sealed class Passkey : Record
{
    private Passkey() { }

    public Passkey(Guid id, Guid accountId, byte[] credentialId, byte[] publicKey, string name, string transports, DateTimeOffset at) =>
        (Id, AccountId, CredentialId, PublicKey, Name, Transports, MadeAt) = (id, accountId, credentialId, publicKey, name, transports, at);

    public Guid AccountId { get; private set; }

    public byte[] CredentialId { get; private set; } = [];

    public byte[] PublicKey { get; private set; } = [];

    public string Name { get; private set; } = "";

    /// <summary>Ways to reach the device, separated by spaces.</summary>
    public string Transports { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    public long SignCount { get; private set; }

    public bool IsBackupEligible { get; private set; }

    public bool IsBackedUp { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public void Take(long signCount, bool backupEligible, bool backedUp) => (SignCount, IsBackupEligible, IsBackedUp) = (signCount, backupEligible, backedUp);

    public void Remove(DateTimeOffset at) => RemovedAt = at;
}
