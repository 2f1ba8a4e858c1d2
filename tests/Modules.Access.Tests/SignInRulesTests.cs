using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Luodi.Platform.Access;

namespace Luodi.Modules.Access.Tests;

public sealed class SignInRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_settings_the_rules_are_those_that_level_3_expects()
    {
        var rules = SignInRules.From(new Dictionary<string, string>(), isSample: false);
        Assert.All(SignInRules.Numbers, n => Assert.True(n.IsAsExpected(rules[n]), n.Name));
        Assert.Equal([Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator], rules.SecondFactorRoles.Order());
    }

    [Fact]
    public void The_sample_city_makes_nobody_change_a_printed_password_unless_somebody_said_so()
    {
        var sample = SignInRules.From(new Dictionary<string, string>(), isSample: true);
        Assert.False(sample.IsPasswordTooOld(null, Now));
        Assert.Empty(sample.SecondFactorRoles);
        var set = SignInRules.From(new Dictionary<string, string> { ["access.password-days"] = "90" }, isSample: true);
        Assert.True(set.IsPasswordTooOld(null, Now));
    }

    [Theory]
    [InlineData("9")]
    [InlineData("65")]
    [InlineData("-12")]
    [InlineData("ten")]
    [InlineData("")]
    public void A_stored_value_that_cannot_be_is_as_good_as_none(string stored) =>
        Assert.Equal(10, SignInRules.From(new Dictionary<string, string> { ["access.password-length"] = stored }, false)[SignInRules.PasswordLength]);

    [Theory]
    [InlineData(29, 59, null)]
    [InlineData(30, 59, SessionEnd.Idle)]
    [InlineData(1, 719, null)]
    [InlineData(1, 720, SessionEnd.TooLong)]
    [InlineData(60, 720, SessionEnd.TooLong)]
    internal void A_session_ends_by_idleness_or_by_its_length(int idleMinutes, int ageMinutes, SessionEnd? end) =>
        Assert.Equal(end, SessionRule.EndOf(Now.AddMinutes(-ageMinutes), Now.AddMinutes(-idleMinutes), Now, SignInRules.From(new Dictionary<string, string>(), false)));

    [Theory]
    [InlineData(SignInMethod.Password, true, 1, true, Duty.ChangePassword)]
    [InlineData(SignInMethod.Password, false, 90, true, Duty.ChangePassword)]
    [InlineData(SignInMethod.Password, false, 89, true, null)]
    [InlineData(SignInMethod.Password, false, 89, false, Duty.EnrolSecondFactor)]
    [InlineData(SignInMethod.Passkey, false, 90, true, null)]
    [InlineData(SignInMethod.Passkey, true, 1, true, Duty.ChangePassword)]
    [InlineData(SignInMethod.SingleSignOn, false, 900, false, null)]
    internal void The_password_comes_before_the_second_factor(SignInMethod method, bool given, int days, bool hasFactor, Duty? duty)
    {
        var state = new SessionState(Guid.Empty, Guid.Empty, method, Now, Now, given, Now.AddDays(-days), hasFactor);
        var rules = SignInRules.From(new Dictionary<string, string>(), false);
        Assert.Equal(duty, state.DutyOf(Role.AuditAdministrator, rules, Now));
        if (duty == Duty.EnrolSecondFactor)
            Assert.Null(state.DutyOf(Role.Liaison, rules, Now));
    }
}
