using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Rules;
using Luodi.Platform.Access;

namespace Luodi.Modules.Directory.Tests.Rules;

/// <summary>Which units' records a person reaches.</summary>
public sealed class ReachTests
{
    private static readonly Guid City = Id(1), Bureau = Id(2), District = Id(3), Street = Id(4), Village = Id(5), Other = Id(6);

    private static readonly UnitCard[] Units =
    [
        Card(City, UnitLevel.City, null), Card(Bureau, UnitLevel.City, City), Card(District, UnitLevel.District, City),
        Card(Street, UnitLevel.Township, District), Card(Village, UnitLevel.Township, Street), Card(Other, UnitLevel.District, City),
    ];

    [Fact]
    public void A_liaison_reaches_the_own_unit_and_no_other_above_below_or_beside()
    {
        var reach = ReachRule.Of(Role.Liaison, District, Units);
        Assert.True(reach.Covers(District));
        Assert.All([City, Bureau, Street, Village, Other], unit => Assert.False(reach.Covers(unit)));
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Drafter)]
    [InlineData(Role.Leader)]
    public void The_citys_own_people_reach_all_and_a_districts_people_what_lies_below_it(Role role)
    {
        Assert.True(ReachRule.Of(role, Bureau, Units).IsWhole);
        var reach = ReachRule.Of(role, District, Units);
        Assert.False(reach.IsWhole);
        Assert.Equal([District, Street, Village], reach.Units.Order());
        Assert.False(reach.Covers(null));
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public void Who_administers_keeps_every_unit(Role role) => Assert.True(ReachRule.Of(role, City, Units).IsWhole);

    [Fact]
    public void Who_holds_no_seat_reaches_nothing() => Assert.All(Units, unit => Assert.False(ReachRule.Of(null, City, Units).Covers(unit.Id)));

    [Fact]
    public void A_circle_of_parents_ends()
    {
        UnitCard[] circle = [Card(District, UnitLevel.District, Street), Card(Street, UnitLevel.Township, District)];
        Assert.Equal(2, ReachRule.Of(Role.Officer, District, circle).Units.Count);
    }

    private static UnitCard Card(Guid id, UnitLevel level, Guid? parent) => new(id, id.ToString("N")[^6..], id.ToString(), "单位", level, UnitKind.Department, parent, null);

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
