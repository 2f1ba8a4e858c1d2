using Luodi.Composition;
using Luodi.Composition.SampleCity;
using Luodi.Host.Commands;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Storage;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.SampleCity;

/// <summary>What six months of acts leave behind. Every act was accepted, or there would be no city to look at.</summary>
public abstract class SampleCityTests(LoadedCity city)
{
    private static readonly Script Script = LoadedCity.Script;

    [Fact]
    public async Task The_citys_bodies_have_the_flaws_that_its_file_intends_and_no_others_of_those_rules()
    {
        var today = (await OrganisationAsync(LoadedCity.City.Itself.Today)).City;
        string[] Of(string rule) => [.. CoordinationPack.Shipped.Rule(rule)!.Check(today).Select(f => $"{f.Sort} {f.Subject}").Order(StringComparer.Ordinal)];
        Assert.Equal(["Conflict 现代物流"], Of("R-001"));
        Assert.Empty(Of("R-003"));
        Assert.Empty(Of("R-006"));
        Assert.Empty(Of("R-008"));
        Assert.Equal(["Violation 生物医药产业工作专班"], Of("R-004"));
        Assert.Equal(["Vacancy 电子信息产业工作专班"], Of("R-005"));
        Assert.Equal(["Vacancy 电子信息产业工作专班"], Of("S-027"));
        Assert.Equal(["Vacancy 现代物流"], Of("S-006"));
        Assert.Equal(["Vacancy 现代农业"], Of("S-007"));
        Assert.Equal(["Vacancy 现代农业产业链"], Of("R-011-3"));
        Assert.Equal(["Conflict 新型储能"], Of("S-012"));
        Assert.Equal(["Vacancy 南渡区", "Vacancy 白溪县", "Vacancy 青埠县"], Of("R-009"));
        var march = (await OrganisationAsync(new DateOnly(2026, 3, 31))).City;
        Assert.Empty(CoordinationPack.Shipped.Rule("R-001")!.Check(march));
        var past = (await OrganisationAsync(new DateOnly(2023, 1, 1))).City;
        Assert.Contains(past.Units, u => u.Name == "市经信局");
        Assert.Contains(past.Units, u => u.Name == "市大数据中心");
        Assert.DoesNotContain(today.Units, u => u.Name is "市经信局" or "市大数据中心");
    }

    private Task<CityOfDay> OrganisationAsync(DateOnly day) => city.AskAsync(s => s.GetRequiredService<CityViews>().ReadAsync(day, CancellationToken.None));

    [Fact]
    public async Task The_city_stands_on_its_own_day_whatever_day_it_really_is()
    {
        Assert.True(city.Installation is { IsNew: true, City: { Name: "临江市", IsSample: true } });
        Assert.Equal(LoadedCity.City.Itself.Today, await city.AskAsync(s => Task.FromResult(s.GetRequiredService<BeijingCalendar>().Today)));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        var before = await city.LookAsync(db => db.Journal.CountAsync());
        var again = await Installation.OpenAsync(city.Database, new SettableClock(LoadedCity.RealNow.AddDays(9)), empty: false, null, CancellationToken.None);
        Assert.Equal((city.Installation.City, city.Installation.ClockShift, false), (again.City, again.ClockShift, again.IsNew));
        Assert.Equal(before, await city.LookAsync(db => db.Journal.CountAsync()));
    }

    [Fact]
    public void The_first_start_shows_all_accounts_and_a_later_one_where_they_are()
    {
        Assert.All(LoadedCity.City.People.Select(p => p.SignIn).Append(SampleAccounts.Password), word => Assert.Contains(word, Told(city.Installation), StringComparison.Ordinal));
        Assert.Equal(SampleAccounts.Reminder, Told(city.Installation with { IsNew = false }).Trim());
    }

    [Fact]
    public async Task Everybody_can_sign_in()
    {
        var accounts = await city.LookAsync(db => db.Set<Account>().AsNoTracking().ToListAsync());
        Assert.Equal(LoadedCity.City.People.Select(p => p.SignIn).Order(), accounts.Select(a => a.UserName!).Order());
        var hasher = new PasswordHasher<Account>();
        Assert.All(accounts, a => Assert.NotEqual(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(a, a.PasswordHash!, SampleAccounts.Password)));
    }

    [Fact]
    public async Task The_list_holds_a_task_for_each_duty_target_and_part_of_the_script()
    {
        var issued = await city.LookAsync(db => db.Set<Assignment>().AsNoTracking().Where(a => a.State != AssignmentState.Draft).ToListAsync());
        var parts = Script.Acts.Where(a => a.Verb == "split").Sum(a => a.Into.Count - 1);
        Assert.Equal(Script.Tasks.Count + parts, issued.Count(a => a.Kind == ReadingKind.Duty));
        Assert.Equal(Script.Targets.Count, issued.Count(a => a.Kind == ReadingKind.Target));
        Assert.All(issued, a => Assert.True(a is { LeadUnitId: not null, LeadOfficialId: not null, Deadline: not null }, a.Title));
    }

    [Fact]
    public async Task Documents_stand_in_several_states_of_review()
    {
        var shares = (await city.LookAsync(db => db.Set<Reading>().AsNoTracking().Where(r => r.Kind != ReadingKind.Citation).ToListAsync()))
            .GroupBy(r => r.DocumentId).Select(g => (Open: g.Count(r => r.State == ReadingState.Unreviewed), All: g.Count())).ToList();
        Assert.Equal(5, shares.Count);
        Assert.Contains(shares, s => s.Open == s.All);
        Assert.Contains(shares, s => s.Open > 0 && s.Open < s.All);
    }

    [Fact]
    public async Task Units_that_the_script_silences_are_silent_from_that_month_on()
    {
        var units = await city.LookAsync(db => db.Set<UnitVersion>().Where(u => u.To == null).ToDictionaryAsync(u => u.ShortName, u => u.UnitId));
        var silent = Script.Units.Select(u => (Unit: units[u.Key], From: Script.Behaviours[u.Value].SilentFrom)).Where(u => u.From is not null).ToList();
        Assert.NotEmpty(silent);
        foreach (var (unit, from) in silent)
        {
            var month = DateOnly.ParseExact(from + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var days = await city.LookAsync(db => db.Set<ProgressReport>().Where(r => r.UnitId == unit).Select(r => r.ReportedOn).ToListAsync());
            Assert.NotEmpty(days);
            Assert.All(days, day => Assert.True(day < month));
        }
    }

    [Fact]
    public async Task Each_unit_reports_as_often_as_the_script_lets_it()
    {
        var units = await city.LookAsync(db => db.Set<UnitVersion>().Where(u => u.To == null).ToDictionaryAsync(u => u.UnitId, u => u.ShortName));
        var reported = (await city.LookAsync(db => db.Set<ProgressReport>().Select(r => r.UnitId).ToListAsync())).CountBy(id => units[id]).ToDictionary();
        foreach (var unit in Script.Tasks.Select(t => t.Unit).Distinct().SelectMany(LoadedCity.City.MembersOf).Distinct())
        {
            var acts = Script.Acts.Count(a => a.Verb is "finish" or "problem" && LoadedCity.City.People.Single(p => p.SignIn == a.By).Unit == unit);
            var monthly = Script.Tasks.Where(t => t.Unit == unit).Sum(t => t.Reports.Count(r => r is not null))
                + Script.Targets.Where(t => Script.Tasks.Single(task => task.Key == t.Task).Unit == unit).Sum(t => t.Values.Count(v => v is not null));
            // What was handed in or accepted is reported no more, so there may be fewer monthly reports, never more.
            Assert.InRange(reported.GetValueOrDefault(unit), acts, acts + monthly);
        }
        Assert.True(reported.Values.Sum() > 300);
    }

    [Fact]
    public async Task Work_is_late_returned_awaited_and_decided_as_the_acts_say()
    {
        var today = LoadedCity.City.Itself.Today;
        var tasks = await city.LookAsync(db => db.Set<Assignment>().AsNoTracking().ToListAsync());
        Assert.True(tasks.Count(a => a.InForce && a.Deadline < today) >= 5);
        Assert.Contains(tasks, a => a.State == AssignmentState.AwaitingAcceptance);
        Assert.Equal(Script.Acts.Count(a => a.Verb == "accept"), tasks.Count(a => a.State == AssignmentState.Completed));
        var words = await city.LookAsync(db => db.Set<AcceptanceRecord>().AsNoTracking().ToListAsync());
        Assert.Equal(Script.Acts.Where(a => a.Verb == "return").Select(a => a.Reason!).Order(), words.Where(w => w.Result == AcceptanceResult.Returned).Select(w => w.Reason!).Order());
        var decisions = await city.LookAsync(db => db.Set<Decision>().Select(d => d.Text).ToListAsync());
        Assert.Equal(Script.Acts.Where(a => a.Verb == "decide").Select(a => a.Text!).Order(), decisions.Order());
        var undecided = await city.LookAsync(db => db.Set<ProgressReport>().CountAsync(r => r.NeedsDecision && !db.Set<Decision>().Any(d => d.ReportId == r.Id)));
        Assert.Equal(1, undecided);
    }

    private static string Told(Installation installation)
    {
        using var services = new ServiceCollection().AddSingleton(installation).BuildServiceProvider();
        using var output = new StringWriter();
        FirstStart.TellAsync(services, output, CancellationToken.None).GetAwaiter().GetResult();
        return output.ToString();
    }
}

[Collection<SqliteCityCollection>]
public sealed class SampleCityOnSqlite(SqliteCity city) : SampleCityTests(city);

[Collection<PostgresCityCollection>]
public sealed class SampleCityOnPostgres(PostgresCity city) : SampleCityTests(city);
