using System.Globalization;
using System.Text;

namespace Luodi.Compiler.Tests.Recognizers;

public sealed class RecognizersTests
{
    private const double LeastShare = 0.95;

    private static readonly string Page = Path.Combine(RepositoryFiles.Root, "docs", "recognizers-cases.md");

    [Fact]
    public void Written_numbers_measures_and_dates_are_read_as_an_outside_suite_reads_them()
    {
        SkipWithoutSuite();
        var judged = Suite.Cases.Where(c => Applicability.Excludes(c) is null).Select(c => (Case: c, Passes: Passes(c))).ToList();
        var failed = judged.Where(j => !j.Passes).Select(j => $"{j.Case.Id} {j.Case.Input}: expected {Said(j.Case.Results)}, read {Said(CaseReader.Read(j.Case))}").ToList();
        if (Environment.GetEnvironmentVariable("RECOGNIZERS") == "show")
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', failed));
        Assert.True(judged.Count > 400, $"only {judged.Count} cases apply");
        Assert.True(judged.Count - failed.Count >= LeastShare * judged.Count, $"{judged.Count - failed.Count} of {judged.Count}\n" + string.Join('\n', failed));
    }

    /// <summary>RECOGNIZERS=write writes the page anew.</summary>
    [Fact]
    public void The_page_names_every_case_that_does_not_apply_and_why_and_every_case_that_is_not_read()
    {
        SkipWithoutSuite();
        var page = Render();
        if (Environment.GetEnvironmentVariable("RECOGNIZERS") == "write")
            File.WriteAllText(Page, page);
        Assert.Equal(page, File.ReadAllText(Page));
    }

    private static void SkipWithoutSuite() => Assert.SkipWhen(Suite.Folder is null, "the suite lies outside the repository: set RECOGNIZERS_SPECS to the folder Specs of microsoft/Recognizers-Text");

    private static bool Passes(SuiteCase test)
    {
        var read = CaseReader.Read(test);
        return read.Count == test.Results.Count && read.Zip(test.Results).All(p => Agree(test, p.First, p.Second));
    }

    private static bool Agree(SuiteCase test, Entity read, Entity wanted)
    {
        if (test.Model.StartsWith("DateTime", StringComparison.Ordinal))
            return Core(read.Text) == Core(wanted.Text) && (wanted.Value is null || read.Value == Period(wanted.Value) || (read.Value, wanted.Value) is ("P6M", "P0.5Y"));
        if (test.Model.Contains("NumberRange", StringComparison.Ordinal))
            return Core(read.Text) == Core(wanted.Text) && read.Value == Closed(wanted.Value!);
        // 三千比特 are three kilobit.
        return Suite.Plain(read.Text) == Suite.Plain(wanted.Text) && (wanted.Value is null || SameNumber(read.Value!, wanted.Value) || wanted.Unit?.StartsWith("Kilo", StringComparison.Ordinal) == true && SameNumber(CaseReader.Said(Number(read.Value!) / 1000), wanted.Value));
    }

    /// <summary>Without the words around that say before or after: 2018年以前, 从2016年3月1日开始, 在20和30之间.</summary>
    private static string Core(string text)
    {
        var core = Suite.Plain(text);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var word in (string[])["自从", "截止到", "截止", "从", "自", "在", "到", "位于", "近", "包括"])
                if (core.StartsWith(word, StringComparison.Ordinal))
                    (core, changed) = (core[word.Length..], true);
            foreach (var word in (string[])["之前", "以前", "之后", "以后", "之间", "以来", "开始", "前", "后", "间", "起", "或", "及"])
                if (core.EndsWith(word, StringComparison.Ordinal))
                    (core, changed) = (core[..^word.Length], true);
        }

        return core;
    }

    /// <summary>(2016-01-10,2016-01-12,P2D): the length follows from the ends.</summary>
    private static string Period(string timex) => timex.StartsWith('(') && timex.LastIndexOf(',') is var last and > 0 ? timex[..last] + ")" : timex;

    private static string Closed(string range) => "[" + string.Join(',', range.Trim('[', ']', '(', ')').Split(',').Select(n => n.Length == 0 ? "" : CaseReader.Said(Number(n)))) + "]";

    private static bool SameNumber(string read, string wanted) =>
        read == wanted || read.EndsWith('%') == wanted.EndsWith('%') && Math.Abs(Number(read.TrimEnd('%')) - Number(wanted.TrimEnd('%'))) is var gap && gap <= Math.Abs(Number(wanted.TrimEnd('%'))) * 1e-12m;

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Said(IEnumerable<Entity> entities) => string.Join(" | ", entities.Select(e => $"{e.Text}={e.Value}"));

    private static string Render()
    {
        var judged = Suite.Cases.Select(c => (Case: c, Reason: Applicability.Excludes(c))).ToList();
        var applicable = judged.Where(j => j.Reason is null).Select(j => j.Case).ToList();
        var failed = applicable.Where(c => !Passes(c)).ToList();
        var page = new StringBuilder()
            .AppendLine("# Cases of an outside suite").AppendLine()
            .AppendLine("The Chinese cases of microsoft/Recognizers-Text (`Specs/Number`, `Specs/NumberWithUnit`, `Specs/DateTime`) concern speech as well as writing. This page says which do not")
            .AppendLine("concern the written text of an official document, by which criterion, and which of the others are not read. Ids are the model and the place in its file, from 0. The suite stays")
            .AppendLine("outside; `RECOGNIZERS_SPECS=…/Specs RECOGNIZERS=write ./test Compiler` writes the page anew, and a test holds the criteria in `tests/Compiler.Tests/Recognizers` to it.").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"{judged.Count} cases, {judged.Count - applicable.Count} not applicable, {applicable.Count} applicable; {applicable.Count - failed.Count} read ({100.0 * (applicable.Count - failed.Count) / applicable.Count:0.0} %).").AppendLine()
            .AppendLine("| model | cases | applicable | read |").AppendLine("|---|---|---|---|");
        foreach (var model in judged.GroupBy(j => j.Case.Model).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var own = model.Where(j => j.Reason is null).Select(j => j.Case).ToList();
            page.AppendLine(CultureInfo.InvariantCulture, $"| {model.Key} | {model.Count()} | {own.Count} | {own.Count(c => !failed.Contains(c))} |");
        }

        page.AppendLine().AppendLine("## Not applicable");
        foreach (var reason in judged.Where(j => j.Reason is not null).GroupBy(j => j.Reason!).OrderBy(g => g.Key, StringComparer.Ordinal))
            page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"### {reason.Key}").AppendLine().AppendLine(Ids(reason.Select(j => j.Case)));
        page.AppendLine().AppendLine("## Applicable and not read").AppendLine().AppendLine(failed.Count == 0 ? "None." : Ids(failed));
        return page.ToString();
    }

    private static string Ids(IEnumerable<SuiteCase> cases) =>
        string.Join("; ", cases.GroupBy(c => c.Model).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {string.Join(' ', g.Select(c => c.Id[(c.Id.IndexOf('#', StringComparison.Ordinal) + 1)..]))}"));
}
