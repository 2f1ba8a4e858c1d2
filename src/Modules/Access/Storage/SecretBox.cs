using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Luodi.Modules.Access.Storage;

/// <summary>Locks what the database must not tell by itself: with the keys that lie in the data folder, and for this purpose only.</summary>
internal sealed class SecretBox(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("luodi.access.authenticator");

    public string Lock(byte[] secret) => Convert.ToBase64String(_protector.Protect(secret));

    /// <returns>Null when the keys are not those it was locked with: the folder was lost, or the database came alone.</returns>
    public byte[]? Open(string locked)
    {
        try
        {
            return _protector.Unprotect(Convert.FromBase64String(locked));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
