namespace Luodi.Modules.Access.Model;

/// <summary>用过的密码, hashed, so that the last ones are not taken again.</summary>
internal sealed class FormerPassword : Record
{
    private FormerPassword() { }

    public FormerPassword(Guid id, Guid accountId, string hash, DateTimeOffset setAt) => (Id, AccountId, Hash, SetAt) = (id, accountId, hash, setAt);

    public Guid AccountId { get; private set; }

    [NotJournaled]
    public string Hash { get; private set; } = "";

    public DateTimeOffset SetAt { get; private set; }
}
