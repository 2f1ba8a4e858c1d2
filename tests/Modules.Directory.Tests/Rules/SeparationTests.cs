using Luodi.Modules.Directory.Rules;
using Luodi.Platform.Access;

namespace Luodi.Modules.Directory.Tests.Rules;

public sealed class SeparationTests
{
    [Fact]
    public void An_administrator_holds_no_other_right_and_all_others_may_meet()
    {
        foreach (var one in Enum.GetValues<Role>())
            foreach (var other in Enum.GetValues<Role>())
                Assert.Equal(one == other || !SeparationRule.IsAdministrator(one) && !SeparationRule.IsAdministrator(other), SeparationRule.MayMeet(one, other));
        Assert.Equal(3, Enum.GetValues<Role>().Count(SeparationRule.IsAdministrator));
    }

    [Fact]
    public void Every_role_comes_with_exactly_one_standard_kind_of_seat() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.Single(SeatKinds.Standard, k => k.Role == role));

    [Theory]
    [InlineData(Role.SecurityAdministrator, Role.Officer, true)]
    [InlineData(Role.SystemAdministrator, Role.Officer, false)]
    [InlineData(Role.Officer, Role.Officer, false)]
    [InlineData(Role.Officer, null, true)]
    [InlineData(Role.SystemAdministrator, null, true)]
    [InlineData(Role.SecurityAdministrator, null, false)]
    [InlineData(Role.AuditAdministrator, null, false)]
    [InlineData(Role.AuditAdministrator, Role.Liaison, false)]
    public void Seats_with_rights_are_the_security_administrators_alone(Role who, Role? seat, bool may) =>
        Assert.Equal(may, SeatAuthority.May(new Actor(Guid.CreateVersion7(), Guid.CreateVersion7(), "某人", who, Guid.CreateVersion7()), seat));
}
