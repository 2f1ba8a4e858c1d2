using Luodi.Composition.SampleCity;

namespace Luodi.Samples.Tests;

public sealed class CityTests
{
    private static readonly City City = SampleFolder.City;

    [Fact]
    public void Codes_and_short_names_and_sign_in_names_are_unique()
    {
        Assert.Equal(City.Units.Count, City.Units.Select(u => u.Code).Distinct().Count());
        Assert.Equal(City.Units.Count, City.Units.Select(u => u.Short).Distinct().Count());
        Assert.Equal(City.People.Count, City.People.Select(p => p.SignIn).Distinct().Count());
        Assert.Equal(City.People.Count, City.People.Select(p => p.Name).Distinct().Count());
    }

    [Fact]
    public void No_name_or_alias_means_two_units() =>
        Assert.Empty(City.Units.SelectMany(u => u.AllNames())
            .Concat(City.Groups.SelectMany(g => g.Aliases.Append(g.Name)))
            .GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_unit_leads_up_to_the_city_without_a_circle()
    {
        var byShort = City.Units.ToDictionary(u => u.Short);
        Assert.Equal(City.Itself.Name, Assert.Single(City.Units, u => u.Parent is null).Short);
        foreach (var unit in City.Units)
        {
            var seen = new HashSet<string>();
            for (var at = unit; at.Parent is not null; at = byShort[at.Parent])
                Assert.True(seen.Add(at.Short), $"{unit.Short} goes round in a circle");
        }
    }

    [Fact]
    public void At_least_thirty_units_stand_on_four_levels()
    {
        Assert.True(City.Units.Count >= 30);
        Assert.Equal(["city", "district", "township", "village"], City.Units.Select(u => u.Level).Distinct().Order());
        Assert.InRange(City.Units.Count(u => u is { Level: "district", IsPlace: true }), 5, 6);
    }

    [Fact]
    public void Organisations_carry_a_valid_credit_code()
    {
        var organisations = City.Units.Where(u => !u.IsPlace).ToList();
        Assert.NotEmpty(organisations);
        Assert.All(organisations, u => Assert.True(CreditCode.IsValid(u.Code), u.Short));
        Assert.All(organisations, u => Assert.StartsWith("99", u.Code[2..]));
    }

    [Theory]
    [InlineData("91350100M000100Y43", true)] // the example printed in GB 32100-2015
    [InlineData("91350100M000100Y34", false)]
    [InlineData("91350100M000100Y4", false)]
    public void A_credit_code_is_checked(string code, bool valid) => Assert.Equal(valid, CreditCode.IsValid(code));

    [Fact]
    public void Places_carry_a_code_of_the_reserved_prefix_that_extends_their_parents()
    {
        var byShort = City.Units.ToDictionary(u => u.Short);
        foreach (var place in City.Units.Where(u => u.IsPlace))
        {
            Assert.Matches("^99([0-9]{4}|[0-9]{7}|[0-9]{10})$", place.Code);
            if (place.Parent is { } parent)
                Assert.StartsWith(parent == City.Itself.Name ? City.Itself.Code[..4] : byShort[parent].Code, place.Code);
        }
    }

    [Fact]
    public void People_belong_to_units_and_sign_in_by_plain_names()
    {
        var shorts = City.Units.Select(u => u.Short).ToHashSet();
        Assert.All(City.People, p => Assert.Contains(p.Unit, shorts));
        Assert.All(City.People, p => Assert.Matches("^[a-z]+\\.[a-z]+$", p.SignIn));
        Assert.All(City.People, p => Assert.Contains(p.Role, (string[])["leader", "officer", "drafter", "liaison", "system-administrator", "security-administrator", "audit-administrator"]));
        Assert.All(["leader", "officer", "drafter", "system-administrator", "security-administrator", "audit-administrator"], role => Assert.Contains(City.People, p => p.Role == role));
    }

    [Fact]
    public void Groups_have_known_members() =>
        Assert.All(City.Groups.SelectMany(g => g.Members), m => Assert.Contains(City.Units, u => u.Short == m));

    [Fact]
    public void Bodies_name_units_people_and_industries_that_are_there()
    {
        var units = City.Units.Select(u => u.Short).ToHashSet();
        var people = City.People.Select(p => p.Name).Concat(City.Staff.Select(s => s.Name)).ToList();
        Assert.Equal(people.Count, people.Distinct().Count());
        var seats = City.Posts.Concat(City.Bodies.SelectMany(b => b.Seats)).ToList();
        Assert.NotEmpty(City.Bodies);
        Assert.Empty(seats.Select(s => s.Person).Except(people));
        Assert.Empty(seats.Select(s => s.Unit).Concat(City.Bodies.SelectMany(b => b.Leads.Concat(b.Responsible).Append(b.Unit))).Concat(City.Staff.Select(s => s.Unit)).Except(units));
        Assert.Empty(City.Bodies.Select(b => b.Industry).OfType<string>().Except(City.Industries.Select(i => i.Code)));
        Assert.All(City.History.Merged, m => Assert.True(CreditCode.IsValid(m.Code)));
    }
}
