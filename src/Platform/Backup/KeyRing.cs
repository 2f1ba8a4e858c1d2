using System.Security.Cryptography;
using System.Text.Json;

namespace Luodi.Platform.Backup;

/// <summary>密钥环: the keys of cookies and of protected values. Without them a restored city sends everybody to sign in again and cannot read second factors; with them a thief could forge cookies.</summary>
internal static class KeyRing
{
    public const string Open = "keys.json";
    public const string Locked = "keys.locked";

    private const int Salt = 16;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Iterations = 600_000;

    public static string FolderOf(string dataDirectory) => Path.Combine(dataDirectory, "keys");

    /// <returns>Name of the part and its bytes: locked when there is a passphrase.</returns>
    public static async Task<(string Name, byte[] Bytes)> ReadAsync(string dataDirectory, string? passphrase, CancellationToken cancel)
    {
        var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(FolderOf(dataDirectory)))
            foreach (var file in Directory.EnumerateFiles(FolderOf(dataDirectory), "*.xml"))
                keys[Path.GetFileName(file)] = await File.ReadAllTextAsync(file, cancel);
        var plain = JsonSerializer.SerializeToUtf8Bytes(keys);
        return string.IsNullOrEmpty(passphrase) ? (Open, plain) : (Locked, Lock(plain, passphrase));
    }

    /// <exception cref="BackupException">The passphrase is missing or another one.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(BackupFile file, string? passphrase, CancellationToken cancel)
    {
        byte[] plain;
        if (!file.Has(Locked))
            plain = await file.ReadPartAsync(Open, cancel);
        else if (string.IsNullOrEmpty(passphrase))
            throw new BackupException("备份里的密钥加了口令：请设置 backup.passphrase（环境变量 LUODI_BACKUP_PASSPHRASE）。(The keys in this backup are locked: set backup.passphrase, in the environment LUODI_BACKUP_PASSPHRASE.)");
        else
            plain = Unlock(await file.ReadPartAsync(Locked, cancel), passphrase)
                ?? throw new BackupException("backup.passphrase 打不开备份里的密钥。(The passphrase does not open the keys in this backup.)");
        var keys = JsonSerializer.Deserialize<Dictionary<string, string>>(plain)!;
        return keys.Keys.All(name => name == Path.GetFileName(name) && name.EndsWith(".xml", StringComparison.Ordinal)) ? keys
            : throw new BackupException("备份里的密钥文件名不对。(A key in this backup has no proper name.)");
    }

    public static async Task WriteAsync(string dataDirectory, IReadOnlyDictionary<string, string> keys, CancellationToken cancel)
    {
        var folder = FolderOf(dataDirectory);
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var (name, text) in keys)
        {
            await using var file = new StreamWriter(BackupFile.Create(Path.Combine(folder, name)));
            await file.WriteAsync(text.AsMemory(), cancel);
        }
    }

    private static byte[] Lock(byte[] plain, string passphrase)
    {
        var locked = new byte[Salt + Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(locked.AsSpan(0, Salt + Nonce));
        using var cipher = CipherOf(locked, passphrase);
        cipher.Encrypt(locked.AsSpan(Salt, Nonce), plain, locked.AsSpan(Salt + Nonce + Tag), locked.AsSpan(Salt + Nonce, Tag));
        return locked;
    }

    private static byte[]? Unlock(byte[] locked, string passphrase)
    {
        if (locked.Length < Salt + Nonce + Tag)
            return null;
        var plain = new byte[locked.Length - Salt - Nonce - Tag];
        using var cipher = CipherOf(locked, passphrase);
        try
        {
            cipher.Decrypt(locked.AsSpan(Salt, Nonce), locked.AsSpan(Salt + Nonce + Tag), locked.AsSpan(Salt + Nonce, Tag), plain);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static AesGcm CipherOf(byte[] locked, string passphrase) =>
        new(Rfc2898DeriveBytes.Pbkdf2(passphrase, locked.AsSpan(0, Salt), Iterations, HashAlgorithmName.SHA256, 32), Tag);
}
