using System.Text;
using System.Text.RegularExpressions;

namespace Luodi.Architecture.Tests;

/// <summary>docs/coverage.md: what of the requirement is built, where, and which test shows it. Written by <c>COVERAGE=write</c>, compared here.</summary>
public sealed partial class CoverageTests
{
    private const string NotYet = "not yet";
    private const string OutOfScope = "out of scope";

    [Fact]
    public void The_coverage_page_says_what_the_rows_and_the_tests_say()
    {
        var page = Render(Rows(), Shown());
        var file = Repository.PathOf("docs/coverage.md");
        if (Environment.GetEnvironmentVariable("COVERAGE") == "write" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(file, page);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == page, "docs/coverage.md is out of date: COVERAGE=write ./test Architecture");
    }

    [Fact]
    public void Every_rule_that_a_test_names_is_a_row() =>
        Assert.Empty(Shown().Select(s => s.Key).Except(Rows().Select(r => r.Id), StringComparer.Ordinal));

    [Fact]
    public void Every_row_that_has_a_room_is_shown_by_a_test()
    {
        var shown = Shown();
        Assert.Empty(Rows().Where(r => r.Room.Length > 0 && r.Room != OutOfScope && !shown.Contains(r.Id)).Select(r => r.Id));
    }

    [Fact]
    public void Every_row_of_the_inventory_is_here()
    {
        var inventory = Repository.PathOf("../shared/INVENTORY.md");
        Assert.SkipUnless(File.Exists(inventory), "measures against ../shared, which a clone does not have");
        var wanted = InventoryRow().Matches(File.ReadAllText(inventory)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(wanted);
        Assert.True(wanted.SetEquals(Rows().Select(r => r.Id)));
    }

    [Fact]
    public void A_row_without_a_test_reads_not_yet() =>
        Assert.Contains($"| S-005 |  | seed | M01 | {NotYet} | {NotYet} |", Render([new("S-005", "", "seed", "M01", "")], Shown()), StringComparison.Ordinal);

    private static string Render(IReadOnlyList<Row> rows, ILookup<string, string> shown)
    {
        var page = new StringBuilder()
            .AppendLine("# What is covered").AppendLine()
            .AppendLine("Generated from `docs/coverage.tsv` and from the tests' `[Trait(\"Rule\", …)]`; a test holds this page to them.").AppendLine()
            .AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{rows.Count(r => shown.Contains(r.Id))} of {rows.Count} rows are shown by a test.").AppendLine()
            .AppendLine("| id | name | source | capability | room | shown by |").AppendLine("|---|---|---|---|---|---|");
        foreach (var row in rows)
        {
            var tests = string.Join(", ", shown[row.Id].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(t => $"`{t}`"));
            page.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"| {row.Id} | {row.Name} | {row.Source} | {row.Capability} | {(row.Room.Length > 0 ? row.Room : NotYet)} | {(tests.Length > 0 ? tests : NotYet)} |");
        }
        return page.Replace("\r\n", "\n").ToString();
    }

    private static IReadOnlyList<Row> Rows() =>
        [.. File.ReadLines(Repository.PathOf("docs/coverage.tsv")).Skip(1).Select(l => l.Split('\t')).Select(c => new Row(c[0], c[1], c[2], c[3], c[4]))];

    /// <summary>Rule → test classes that name it, read from the sources so that all test projects count.</summary>
    private static ILookup<string, string> Shown() =>
        Repository.Sources(".cs").Where(f => f.Contains("/tests/", StringComparison.Ordinal))
            .SelectMany(f => Trait().Matches(File.ReadAllText(f)).Select(m => (Rule: m.Groups[1].Value, Test: Path.GetFileNameWithoutExtension(f))))
            .ToLookup(x => x.Rule, x => x.Test, StringComparer.Ordinal);

    private sealed record Row(string Id, string Name, string Source, string Capability, string Room);

    [GeneratedRegex(@"\[(?:[^\]\n]*, )?Trait\(""Rule"", ""([SR]-\d+)""\)")]
    private static partial Regex Trait();

    [GeneratedRegex(@"^\| ([SR]-\d+) \|", RegexOptions.Multiline)]
    private static partial Regex InventoryRow();
}
