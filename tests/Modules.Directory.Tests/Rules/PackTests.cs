using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Rules;
using Luodi.Modules.Directory.Rules.Composition;

namespace Luodi.Modules.Directory.Tests.Rules;

/// <summary>The coordination pack: every worked example of every rule runs, and what the files name is there.</summary>
public sealed class PackTests
{
    private static readonly CoordinationPack Pack = CoordinationPack.Shipped;

    public static TheoryData<string, string> Examples => [.. Pack.Texts.SelectMany(r => r.Examples.Select(e => (r.Id, e.Name)))];

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Rule", "R-001")]
    [Trait("Rule", "R-002")]
    [Trait("Rule", "R-003")]
    [Trait("Rule", "R-004")]
    [Trait("Rule", "R-005")]
    [Trait("Rule", "R-006")]
    [Trait("Rule", "R-008")]
    [Trait("Rule", "R-009")]
    [Trait("Rule", "R-010")]
    [Trait("Rule", "R-011")]
    [Trait("Rule", "S-001")]
    [Trait("Rule", "S-002")]
    [Trait("Rule", "S-007")]
    [Trait("Rule", "S-012")]
    public void A_rule_finds_in_its_example_what_the_example_says(string rule, string name)
    {
        var example = Pack.Texts.Single(r => r.Id == rule).Examples.Single(e => e.Name == name);
        var found = Pack.Rule(rule)!.Check(ExampleCity.Of(example)).ToList();
        Assert.Equal(example.Finds.Count, found.Count);
        foreach (var words in example.Finds.Select(f => f.Split(' ')))
            Assert.Contains(found, f => f.Sort.ToString() == words[0] && f.Subject == words[1] && words.Skip(2).All(w => f.Seat == w || f.Names == w));
    }

    [Fact]
    public void Every_rule_has_a_clause_a_sentence_in_both_languages_and_an_example_that_it_finds_or_passes()
    {
        Assert.NotEmpty(Pack.Texts);
        Assert.All(Pack.Texts, r => Assert.True(r is { Id.Length: > 0, Clause.Length: > 0, Zh.Length: > 0, En.Length: > 0, Examples.Count: > 0 }, r.Id));
        Assert.Equal(Pack.Texts.Count, Pack.Texts.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void What_the_rules_and_the_matrix_name_is_a_kind_or_a_rule()
    {
        var seats = Pack.Seats.Select(s => s.Code).Concat(SeatKinds.Standard.Select(k => k.Code)).ToHashSet();
        Assert.Empty(Pack.Texts.SelectMany(r => r.Seats.Concat(r.Posts).Append(r.Seat)).Where(s => s.Length > 0 && !seats.Contains(s)));
        Assert.Empty(Pack.Texts.SelectMany(r => r.Bodies).Concat(Pack.Columns.Select(c => c.Body).OfType<string>()).Where(b => Pack.Body(b) is null));
        Assert.Empty(Pack.Columns.Where(c => Pack.Rule(c.Rule) is null).Select(c => c.Zh));
        Assert.Empty(Pack.Columns.Select(c => c.Seat).OfType<string>().Where(s => !seats.Contains(s)));
    }

    [Fact]
    public void A_form_that_is_none_is_refused_by_name() =>
        Assert.Contains("'seat-sum'", Assert.Throws<InvalidDataException>(() => CompositionRule.Read(new RuleText { Id = "X", Form = "seat-sum" })).Message, StringComparison.Ordinal);

    [Fact]
    [Trait("Rule", "R-002")]
    public void A_conflict_of_two_leaders_cites_the_rule_and_the_place_that_names_both()
    {
        var example = Pack.Texts.Single(r => r.Id == "R-002").Examples.Single();
        var city = ExampleCity.Of(example);
        var third = city.Bodies.Single(b => b.Name == "行动三") with { Basis = "003-5§二(一)3" };
        var finding = Assert.Single(Pack.Rule("R-002")!.Check(city with { Bodies = [third] }));
        Assert.Equal(("003-5§三(一)", "003-5§二(一)3", "丙、丁"), (finding.Rule.Text.Clause, finding.Basis, finding.Names));
    }
}

/// <summary>Builds the small city of a worked example.</summary>
internal static class ExampleCity
{
    public static CityView Of(WorkedExample example)
    {
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        Guid Id(string name) => ids.TryGetValue(name, out var id) ? id : ids[name] = Guid.CreateVersion7();
        var named = example.Units.Keys.Concat(example.Bodies.SelectMany(b => b.Lead.Concat(b.Responsible).Concat(b.Unit is { } own ? [own] : [])))
            .Concat(example.Posts.Concat(example.Bodies.SelectMany(b => b.Seats)).Select(s => s.Split(' ')[1])).Distinct().ToList();
        SeatView Seat(string text)
        {
            var words = text.Split(' ');
            return new(Guid.CreateVersion7(), words[0], Id(words[1]), Id("人:" + words[2]), words[2]);
        }
        var units = named.Select(n => example.Units.GetValueOrDefault(n) switch
        {
            "district" => new UnitView(Id(n), n, UnitLevel.District, UnitKind.Division, null),
            { } kind => new UnitView(Id(n), n, UnitLevel.City, Enum.Parse<UnitKind>(kind, ignoreCase: true), null),
            null => new UnitView(Id(n), n, UnitLevel.City, UnitKind.Department, null),
        });
        var bodies = example.Bodies.Select(b => new BodyView(
            Id("机构:" + b.Name), b.Kind, b.Name, b.Industry, Id(b.Unit ?? "临江市"), b.Plan, b.Timetable, "", [.. b.Lead.Select(Id)], [.. b.Responsible.Select(Id)], [.. b.Seats.Select(Seat)]));
        return new([.. units], [.. bodies], [.. example.Posts.Select(Seat)], [.. example.Industries.Select(i => new IndustryCard(i, i))]);
    }
}
