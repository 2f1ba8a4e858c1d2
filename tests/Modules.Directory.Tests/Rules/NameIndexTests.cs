using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Tests.Rules;

public sealed class NameIndexTests
{
    private static readonly UnitVersion Science = Unit("990101", "临江市科学技术局", "市科技局", "市科学技术局");
    private static readonly UnitVersion North = Unit("990201", "北城区教育局", "教育局");
    private static readonly UnitVersion South = Unit("990301", "南城区教育局", "教育局");

    private readonly NameIndex _names = new([Science, North, South]);

    [Theory]
    [InlineData("临江市科学技术局")]
    [InlineData("市科技局")]
    [InlineData("市科学技术局")]
    [InlineData("市科 技局")]
    public void A_unit_is_found_by_its_name_short_name_or_alias_whatever_spaces_stand_in_it(string name) => Assert.Same(Science, _names.Find(name));

    [Fact]
    public void A_name_that_two_units_share_points_at_neither()
    {
        Assert.Null(_names.Find("教育局"));
        Assert.Same(North, _names.Find("北城区教育局"));
    }

    [Fact]
    public void An_unknown_name_points_at_nothing() => Assert.Null(_names.Find("市气象局"));

    private static UnitVersion Unit(string code, string name, string shortName, params string[] aliases) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), new(code, name, shortName, UnitLevel.City, UnitKind.Department, null, aliases, null), UnitVersion.Always, new(UnitAct.Found, "", ""));
}
