using Luodi.Modules.Access.Rules;
using Luodi.Platform.Access;

namespace Luodi.Modules.Access.Tests;

/// <summary>What may be lent, to whom, for how long.</summary>
public sealed class DelegationRuleTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static DelegationRule.Wish Good => new(Role.Liaison, IsLent: false, ToSelf: false, [null], Today, Today.AddDays(29), Today, null, 30);

    [Fact]
    public void A_month_in_an_own_seat_to_a_colleague_is_granted() => Assert.Null(DelegationRule.Refuse(Good));

    public static TheoryData<string, string> Bad() => new()
    {
        { "lent", "access.delegation-lent" }, { "no-right", "access.delegation-no-right" }, { "self", "access.delegation-self" }, { "past", "access.delegation-past" },
        { "days", "access.delegation-days" }, { "long", "access.delegation-long" }, { "seat-ends", "access.delegation-after-seat" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Each_rule_refuses_by_its_own_name(string what, string code)
    {
        var wish = what switch
        {
            "lent" => Good with { IsLent = true },
            "no-right" => Good with { Seat = null },
            "self" => Good with { ToSelf = true },
            "past" => Good with { From = Today.AddDays(-1) },
            "days" => Good with { LastDay = Today.AddDays(-1) },
            "long" => Good with { LastDay = Today.AddDays(30) },
            _ => Good with { SeatEnds = Today.AddDays(29) },
        };
        Assert.Equal(code, DelegationRule.Refuse(wish)?.Code);
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public void The_three_administrators_neither_lend_their_seat_nor_borrow_one(Role role)
    {
        Assert.Equal("access.delegation-administrator", DelegationRule.Refuse(Good with { Seat = role })?.Code);
        Assert.Equal("access.delegation-to-administrator", DelegationRule.Refuse(Good with { ReceiverRoles = [null, role] })?.Code);
    }

    [Fact]
    public void The_last_day_of_the_seat_itself_can_still_be_lent() => Assert.Null(DelegationRule.Refuse(Good with { SeatEnds = Today.AddDays(30) }));
}
