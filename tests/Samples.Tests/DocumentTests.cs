using System.Net;
using System.Text.RegularExpressions;

namespace Luodi.Samples.Tests;

public sealed partial class DocumentTests
{
    private const string Decision = "documents/01-industry-system-decision.txt";

    [Theory]
    [InlineData(Decision, 60)]
    [InlineData("documents/02-technology-city-plan.txt", 30)]
    [InlineData("documents/03-incentive-measures.txt", 15)]
    [InlineData("documents/05-district-plan.txt", 20)]
    public void Every_unit_and_official_named_in_a_responsibility_bracket_is_in_the_city(string document, int atLeast)
    {
        var named = Responsibility.In(document);
        Assert.True(named.Sum(r => r.Names.Count) >= atLeast);
        Assert.All(named.Where(r => r.Label != "牵头领导").SelectMany(r => r.Names), n => Assert.True(SampleFolder.City.Resolve(n) is not null, n));
        Assert.All(named.Where(r => r.Label == "牵头领导").SelectMany(r => r.Names),
            n => Assert.Contains(SampleFolder.City.People, p => p.Name == n && p.LeadsDuties));
    }

    [Theory]
    [InlineData(Decision)]
    [InlineData("documents/02-technology-city-plan.txt")]
    [InlineData("documents/03-incentive-measures.txt")]
    [InlineData("documents/05-district-plan.txt")]
    public void Every_unit_that_leads_a_duty_has_a_liaison(string document)
    {
        var city = SampleFolder.City;
        var leads = Responsibility.In(document).Where(r => r.Leads).SelectMany(r => city.MembersOf(city.Resolve(r.Names[0])!)).Distinct().ToList();
        Assert.True(leads.Count > 5);
        Assert.All(leads, unit => Assert.True(city.People.Exists(p => p.Unit == unit && p.Role == "liaison"), unit));
    }

    [Fact]
    public void Every_industry_is_named_by_exactly_one_part_of_the_decision()
    {
        var headings = PartHeadings().Matches(SampleFolder.Text(Decision)).Select(m => m.Value).ToList();
        Assert.Equal(12, headings.Count);
        Assert.InRange(SampleFolder.City.Industries.Count, 5, 6);
        Assert.All(SampleFolder.City.Industries, i => Assert.Single(headings, h => i.Words.Exists(h.Contains)));
    }

    [Fact]
    public void The_GB18030_file_holds_the_same_text_as_its_UTF8_original() =>
        Assert.Equal(SampleFolder.Text("documents/04-statistics-rules.txt"), SampleFolder.Text("documents/gb18030/04-statistics-rules.txt", "GB18030"));

    [Fact]
    public void The_web_page_holds_every_paragraph_of_the_measures_in_order()
    {
        var page = SampleFolder.Text("documents/web/03-incentive-measures.html");
        var at = 0;
        foreach (var paragraph in SampleFolder.Text("documents/03-incentive-measures.txt").Split('\n').Skip(4).Where(p => p.Length > 0))
        {
            var found = page.IndexOf($">{WebUtility.HtmlEncode(paragraph).Replace("&#160;", "\u00a0", StringComparison.Ordinal)}<", at, StringComparison.Ordinal);
            Assert.True(found >= 0, paragraph);
            at = found;
        }
    }

    [GeneratedRegex(@"^[一二三四五六七八九十]+、.+$", RegexOptions.Multiline)]
    private static partial Regex PartHeadings();
}
