using Luodi.Modules.Access.Rules;

namespace Luodi.Modules.Access.Tests;

public sealed class PasswordRuleTests
{
    private static readonly SignInRules Rules = SignInRules.From(new Dictionary<string, string>(), isSample: false);

    [Theory]
    [InlineData("Bdfhjlnp1!", null)]
    [InlineData("kedou-XUNMA-7", null)]
    [InlineData("落地落地落地abcD1", null)]
    [InlineData("Abcdefg1!", "access.password-length")]
    [InlineData("", "access.password-length")]
    [InlineData("abcdefghij1", "access.password-classes")]
    [InlineData("1234567890-", "access.password-classes")]
    [InlineData("Zhou.min-2026", "access.password-names")]
    [InlineData("ZHOU.MIN-2026x", "access.password-names")]
    [InlineData("Abcdefgh1!", "access.password-common")]
    [InlineData("Password2026!", "access.password-common")]
    [InlineData("P@ssw0rd123", "access.password-common")]
    [InlineData("Qwertyuiop1!", "access.password-common")]
    [InlineData("1qaz@WSX2026", "access.password-common")]
    [InlineData("aaaaAAAA1111", "access.password-common")]
    public void Each_rule_refuses_what_is_against_it(string password, string? code) => Assert.Equal(code, PasswordRule.Refuse(password, "zhou.min", Rules)?.Code);

    [Fact]
    public void The_one_time_password_keeps_every_rule_however_often_it_is_made() =>
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Null(PasswordRule.Refuse(OneTimePassword.New(), "zhou.min", Rules)));

    [Fact]
    public void A_longest_length_keeps_the_server_from_hashing_books() =>
        Assert.Equal("access.password-length", PasswordRule.Refuse("Aa1!" + new string('x', PasswordRule.Longest), "zhou.min", Rules)?.Code);

    [Fact]
    public void A_short_name_is_no_reason_to_refuse_a_word_that_holds_it() => Assert.Null(PasswordRule.Refuse("kedou-XUNMA-7", "ke", Rules));
}
