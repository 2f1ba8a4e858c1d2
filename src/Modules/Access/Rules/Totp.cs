using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Luodi.Modules.Access.Rules;

/// <summary>动态口令 by RFC 6238: six digits, thirty seconds, HMAC-SHA-1, which is what every authenticator app takes without asking.</summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int SecretBytes = 20;

    /// <summary>Phones' clocks differ by a little: the code before and the code after are taken, too.</summary>
    private const int Drift = 1;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <param name="after">The step of the last code that was taken.</param>
    /// <returns>The step of the code; null when it is wrong, or has been used.</returns>
    public static long? Match(byte[] secret, string code, DateTimeOffset now, long after)
    {
        ArgumentNullException.ThrowIfNull(code);
        var typed = Encoding.ASCII.GetBytes(string.Concat(code.Where(c => !char.IsWhiteSpace(c))));
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = current - Drift; step <= current + Drift; step++)
            if (step > after && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), typed))
                return step;
        return null;
    }

    public static string Code(byte[] secret, DateTimeOffset now) => CodeAt(secret, now.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>What the QR code says: scheme of the authenticator apps.</summary>
    public static string Address(byte[] secret, string issuer, string signInName) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(signInName)}?secret={Base32(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>For typing: the secret in groups of four.</summary>
    public static string Written(byte[] secret) => string.Join(' ', Base32(secret).Chunk(4).Select(group => new string(group)));

    [SuppressMessage("Security", "CA5350", Justification = "SHA-1 is the algorithm of the standard and of the apps; as HMAC it is not weakened by the collisions that are known.")]
    private static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static string Base32(byte[] bytes)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var b in bytes)
        {
            (bits, held) = ((bits << 8) | b, held + 8);
            for (; held >= 5; held -= 5)
                text.Append(letters[(bits >> (held - 5)) & 31]);
            bits &= (1 << held) - 1;
        }
        return held > 0 ? text.Append(letters[(bits << (5 - held)) & 31]).ToString() : text.ToString();
    }
}
