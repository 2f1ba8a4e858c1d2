using Luodi.Composition.SampleCity;

namespace Luodi.Samples.Tests;

public sealed class ScriptTests
{
    private static readonly City City = SampleFolder.City;
    private static readonly Script Script = SampleFolder.Script;
    private static readonly string Decision = SampleFolder.Text(Script.Document);
    private static readonly Dictionary<string, SampleTask> Tasks = Script.Tasks.ToDictionary(t => t.Key);
    private static readonly Dictionary<string, SamplePerson> People = City.People.ToDictionary(p => p.SignIn);

    private static readonly string[] Verbs =
    [
        "import", "review", "makeList", "split", "complete", "issue", "problem", "decide", "finish", "return", "accept",
    ];

    [Fact]
    public void Acts_are_known_and_stand_in_date_order_within_the_six_months()
    {
        Assert.All(Script.Acts, a => Assert.Contains(a.Verb, Verbs));
        Assert.Equal(Script.Acts.Select(a => a.Day).Order(), Script.Acts.Select(a => a.Day));
        Assert.All(Script.Acts, a => Assert.InRange(a.Day, Script.From, Script.Until));
        Assert.True(Script.Until < City.Itself.Today);
    }

    [Fact]
    public void Anchors_and_quotes_occur_exactly_once_in_the_document()
    {
        var quotes = Script.Tasks.Select(t => (Script.Document, Quote: t.Anchor)).Concat(Script.Targets.Select(t => (Script.Document, Quote: t.Anchor)))
            .Concat(Script.Acts.SelectMany(a => a.Named.Select(v => (Document: a.Document!, Quote: v.Quote!)))).ToList();
        Assert.True(quotes.Count > 60);
        Assert.All(quotes, q => Assert.True(SampleFolder.Occurrences(SampleFolder.Text(q.Document), q.Quote) == 1, q.Quote));
    }

    [Fact]
    public void A_target_stands_in_the_same_provision_as_its_task() =>
        Assert.All(Script.Targets, t => Assert.Equal(Line(Tasks[t.Task].Anchor), Line(t.Anchor)));

    [Fact]
    public void Everybody_and_every_unit_in_the_script_exists()
    {
        Assert.All(Script.Acts, a => Assert.True(People.ContainsKey(a.By), a.By));
        var units = Script.Units.Keys.Concat(Script.Tasks.SelectMany(t => City.MembersOf(t.Unit)))
            .Concat(Script.Acts.SelectMany(a => a.Into));
        Assert.All(units, u => Assert.Contains(City.Units, known => known.Short == u));
        var officials = Script.Officials.ByIndustry.Values.Concat(Script.Officials.ByHeading.Values);
        Assert.All(officials, o => Assert.Contains(City.People, p => p.Name == o && p.LeadsDuties));
        Assert.All(Script.Officials.ByIndustry.Keys, code => Assert.Contains(City.Industries, i => i.Code == code));
        Assert.All(Script.Acts.Where(a => a.Document is not null), a => Assert.True(File.Exists(Path.Combine(SampleFolder.Root, a.Document!))));
    }

    [Fact]
    public void The_provision_of_a_task_names_its_unit_and_every_leading_unit_has_a_task()
    {
        var named = Responsibility.In(Script.Document);
        foreach (var task in Script.Tasks)
            Assert.True(Line(task.Anchor).Contains(task.Unit, StringComparison.Ordinal), $"{task.Key}: {task.Unit}");
        Assert.All(named.Where(r => r.Leads), r => Assert.Contains(Script.Tasks, t => t.Unit == City.Resolve(r.Names[0])));
    }

    [Fact]
    public void Tasks_and_targets_named_elsewhere_exist()
    {
        var keys = Tasks.Keys.Concat(Script.Targets.Select(t => t.Key)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(Script.Acts.Where(a => a.Task is not null), a => Assert.Contains(a.Task, keys));
        Assert.All(Script.Deadlines.Keys.Where(k => k != "default"), key => Assert.Contains(key, keys));
    }

    [Fact]
    public void Liaisons_act_for_their_own_unit_and_officers_and_leaders_in_their_own_office()
    {
        foreach (var act in Script.Acts)
        {
            var person = People[act.By];
            var role = act.Verb switch
            {
                "import" or "review" => "drafter",
                "problem" or "finish" => "liaison",
                "decide" => "leader",
                _ => "officer",
            };
            Assert.True(person.Role == role, $"{act}: {act.By}");
            if (role == "liaison")
                Assert.Equal(act.Unit ?? Tasks[act.Task!].Unit, person.Unit);
        }
    }

    [Fact]
    public void Each_answer_follows_what_it_answers()
    {
        // Targets are handed in by a monthly report that reaches them, which is no act of the script.
        foreach (var history in Script.Acts.Where(a => a.Task is { } task && Tasks.ContainsKey(task) && a.Verb != "split").GroupBy(a => (a.Task, a.Verb is "finish" or "accept" or "return" ? a.Unit : null)))
        {
            var last = "";
            foreach (var act in history.Where(a => a.Verb is "finish" or "accept" or "return"))
            {
                Assert.True(act.Verb == "finish" ? last is "" or "return" : last == "finish", act.ToString());
                last = act.Verb;
            }
            Assert.NotEqual("return", last);
            Assert.True(history.Count(a => a.Verb == "decide") <= history.Count(a => a.Verb == "problem"));
        }
        Assert.All(Script.Acts.Where(a => a.Verb == "finish"), a => Assert.NotEmpty(a.Evidence));
        Assert.All(Script.Acts.Where(a => a.Verb == "return"), a => Assert.False(string.IsNullOrEmpty(a.Reason)));
    }

    [Fact]
    public void The_six_months_show_early_late_returned_and_undecided_work()
    {
        Assert.Contains(Script.Acts, a => a.Verb == "return");
        Assert.Contains(Script.Acts, a => a.Verb == "problem");
        Assert.Contains(Script.Acts, a => a.Verb == "decide");
        Assert.Contains(Script.Acts.Where(a => a.Verb == "problem"), a => Script.Acts.TrueForAll(b => b.Verb != "decide" || b.Task != a.Task));
        Assert.Contains(Script.Behaviours.Values, b => b.SilentFrom is not null);
        Assert.Contains(Script.Acts.Where(a => a.Verb == "finish"), a => Script.Acts.TrueForAll(b => b.Verb != "accept" || b.Task != a.Task));
    }

    [Fact]
    public void Behaviours_are_known_and_report_after_the_list_is_issued()
    {
        Assert.All(Script.Units.Values, b => Assert.True(Script.Behaviours.ContainsKey(b), b));
        var issued = Assert.Single(Script.Acts, a => a.Verb == "issue").Day;
        Assert.All(Script.Behaviours.Values.SelectMany(b => b.Days.Values), day => Assert.InRange(day, issued, Script.Until));
    }

    [Fact]
    public void An_act_carries_nothing_that_its_use_case_would_drop()
    {
        Assert.All(Script.Acts.Where(a => a.Text is not null), a => Assert.Contains(a.Verb, (string[])["finish", "problem", "decide"]));
        Assert.All(Script.Acts.Where(a => a.Reason is not null), a => Assert.Equal("return", a.Verb));
        Assert.All(Script.Acts.SelectMany(a => a.Named).Where(v => v.Reason is not null), v => Assert.Equal("reject", v.Is));
        Assert.All(Script.Acts.SelectMany(a => a.Rules), r => Assert.Equal("accept", r.Is));
    }

    [Fact]
    public void Notes_are_many_and_none_is_used_twice()
    {
        var reports = Script.Tasks.SelectMany(t => t.Reports).OfType<List<string>>().ToList();
        Assert.True(reports.Count >= 60);
        Assert.Equal(reports.Count, reports.Select(r => r[1]).Distinct().Count());
        Assert.All(reports, r => Assert.InRange(int.Parse(r[0], System.Globalization.CultureInfo.InvariantCulture), 0, 100));
        Assert.All(Script.Tasks, t => Assert.InRange(t.Reports.Count, 0, 6));
        Assert.All(Script.Targets, t => Assert.InRange(t.Values.Count, 1, 6));
    }

    private static string Line(string anchor) => Decision.Split('\n').Single(line => line.Contains(anchor, StringComparison.Ordinal));
}
