namespace Luodi.Modules.Access.Model;

/// <summary>统一身份: who a provider of single sign-on says somebody is, and whose account that is here. Known by the provider's own number, never by an e-mail address.</summary>
internal sealed class ExternalIdentity : Record
{
    private ExternalIdentity() { }

    public ExternalIdentity(Guid id, string issuer, string subject, Guid accountId, DateTimeOffset at) => (Id, Issuer, Subject, AccountId, LinkedAt) = (id, issuer, subject, accountId, at);

    public string Issuer { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Null once it has been unlinked.</summary>
    public Guid? AccountId { get; private set; }

    public DateTimeOffset LinkedAt { get; private set; }

    public void Link(Guid accountId, DateTimeOffset at) => (AccountId, LinkedAt) = (accountId, at);

    public void Unlink() => AccountId = null;
}
