using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Storage;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>绑定通行密钥.</summary>
internal sealed class EnrolPasskey(UserManager<Account> accounts, SignInManager<Account> framework, SecondFactorBook factors, MakeRecoveryCodes recovery, ChangeContext change)
{
    public const int LongestName = 60;

    /// <summary>More than anybody has devices.</summary>
    private const int Most = 10;

    public sealed record Command(string Credential, string Name);

    /// <returns>Recovery codes to show once; none when there were some already.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await accounts.FindByIdAsync(change.Required.AccountId.ToString()) is not { } account)
            return new Refusal(RefusalKind.NotFound, "access.account-unknown");
        if (string.IsNullOrWhiteSpace(command.Name) || command.Name.Trim().Length > LongestName)
            return new Refusal(RefusalKind.Invalid, "access.passkey-name", nameof(Command.Name), LongestName);
        if ((await factors.OfAsync(account.Id, cancel)).Passkeys.Count >= Most)
            return new Refusal(RefusalKind.Conflict, "access.passkeys-many", null, Most);
        if (await AttestAsync(command.Credential) is not { Succeeded: true } attestation || attestation.UserEntity.Id != account.Id.ToString())
            return new Refusal(RefusalKind.Invalid, "access.passkey-not-made");
        attestation.Passkey.Name = command.Name.Trim();
        var codes = await recovery.FirstAsync(account.Id, cancel);
        change.Because("绑定通行密钥");
        return Refusals.Of(await accounts.AddOrUpdatePasskeyAsync(account, attestation.Passkey)) is { } failed ? failed : Outcome.Of(codes);
    }

    private async Task<PasskeyAttestationResult?> AttestAsync(string credential)
    {
        if (credential.Length == 0)
            return null;
        try
        {
            return await framework.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The challenge is gone: the page stood open too long, or the answer was made up.
            return null;
        }
    }
}
