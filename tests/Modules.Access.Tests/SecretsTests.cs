using System.Text;
using Luodi.Modules.Access.Rules;

namespace Luodi.Modules.Access.Tests;

public sealed class SecretsTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the rows of SHA-1; of their eight digits the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Totp.Code(Secret, at));
        Assert.Equal(seconds / 30, Totp.Match(Secret, $" {code[..3]} {code[3..]} ", at, after: -1));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_phone_may_be_half_a_minute_off(int seconds, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.Equal(taken, Totp.Match(Secret, Totp.Code(Secret, now.AddSeconds(seconds)), now, after: -1) is not null);
    }

    [Fact]
    public void No_code_of_a_step_that_was_used_or_before_is_taken()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.Match(Secret, Totp.Code(Secret, now), now, after: -1);
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, now), now, after: step!.Value));
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, now.AddSeconds(-30)), now, after: step.Value));
        Assert.NotNull(Totp.Match(Secret, Totp.Code(Secret, now.AddSeconds(30)), now, after: step.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("２８７０８２")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_no_match(string code) => Assert.Null(Totp.Match(Secret, code, DateTimeOffset.FromUnixTimeSeconds(59), after: -1));

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW 6")]
    [InlineData("foob", "MZXW 6YQ")]
    [InlineData("fooba", "MZXW 6YTB")]
    [InlineData("foobar", "MZXW 6YTB OI")]
    public void The_secret_is_written_in_base_32_in_groups_of_four(string bytes, string written) => Assert.Equal(written, Totp.Written(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void The_address_for_the_app_names_city_and_account_and_escapes_them() =>
        Assert.Equal(
            "otpauth://totp/%E8%90%BD%E5%9C%B0%20%E4%B8%B4%E6%B1%9F%E5%B8%82:zhou.min?secret=MZXW6YTBOI&issuer=%E8%90%BD%E5%9C%B0%20%E4%B8%B4%E6%B1%9F%E5%B8%82",
            Totp.Address("foobar"u8.ToArray(), "落地 临江市", "zhou.min"));

    [Fact]
    public void Recovery_codes_differ_and_are_read_however_they_are_typed()
    {
        var codes = Enumerable.Range(0, 100).Select(_ => RecoveryCodes.New()).ToList();
        Assert.Equal(100, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$", code));
        Assert.Equal(RecoveryCodes.Hash("abcd-efgh-jkmn-pqrs"), RecoveryCodes.Hash(" ABCD efgh JKMNpqrs "));
        Assert.NotEqual(RecoveryCodes.Hash(codes[0]), RecoveryCodes.Hash(codes[1]));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36", "Chrome · Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1", "Safari · iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/110.0 Mobile Safari/537.36 MicroMessenger/8.0", "微信 · Android")]
    [InlineData("curl/8.0", "—")]
    [InlineData(null, "—")]
    public void A_device_is_named_in_two_words(string? agent, string words) => Assert.Equal(words, DeviceWords.Of(agent));
}
