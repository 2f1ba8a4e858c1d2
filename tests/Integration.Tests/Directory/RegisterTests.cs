using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Model;
using Luodi.Platform.Access;
using Luodi.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Directory;

/// <summary>An empty city is filled by its administrator.</summary>
public abstract class RegisterTests(TestServer server)
{
    [Fact]
    public async Task A_newcomer_needs_the_system_administrator_for_the_account_and_the_security_administrator_for_the_right()
    {
        using var admin = await server.SignInAsync("admin");
        var unit = await admin.SubmitAsync(await admin.GetAsync("/units/register"), "register-unit", new()
        {
            ["Unit.Code"] = "990177", ["Unit.Name"] = "临江市数据局", ["Unit.ShortName"] = "市数据局", ["Unit.Aliases"] = "数据局、大数据局", ["Unit.Parent"] = "990100",
        });
        Assert.Equal((302, "/units?done=unit"), (unit.Status, unit.Location));
        var id = await server.InDatabaseAsync(db => db.Set<UnitVersion>().Where(u => u.Code == "990177").Select(u => u.UnitId).SingleAsync());
        var registered = await admin.SubmitAsync(await admin.GetAsync("/units/register"), "register-person", new()
        {
            ["Staff.Name"] = "新人", ["Staff.Title"] = "联络员", ["Staff.UnitId"] = id.ToString(),
        });
        Assert.Equal((302, "/units?done=person"), (registered.Status, registered.Location));
        var person = await server.InDatabaseAsync(db => db.Set<Person>().Where(p => p.Name == "新人").Select(p => p.Id).SingleAsync());
        var account = await admin.SubmitAsync(await admin.GetAsync("/accounts"), "open-account", new()
        {
            ["Input.PersonId"] = person.ToString(), ["Input.SignInName"] = "data", ["Input.Password"] = TestServer.Password,
        });
        Assert.Equal((302, "/accounts?done=true"), (account.Status, account.Location));

        using var liaison = await server.SignInFirstAsync("data");
        Assert.StartsWith("/denied", (await liaison.GetAsync("/desk")).Location, StringComparison.Ordinal);
        using var security = await server.SignInAsync("security");
        var seat = await security.SubmitAsync(await security.GetAsync("/seats"), "appoint", Seat("liaison", id, person));
        Assert.Equal((302, "/seats?done=appointed"), (seat.Status, seat.Location));
        Assert.Equal(200, (await liaison.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task A_weak_first_password_is_refused_and_opens_no_account()
    {
        using var admin = await server.SignInAsync("admin");
        var person = (await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterPerson>().HandleAsync(new("弱口令", "干部", server.Town.Science, false), CancellationToken.None))).Value;
        var answer = await admin.SubmitAsync(await admin.GetAsync("/accounts"), "open-account", new()
        {
            ["Input.PersonId"] = person.ToString(), ["Input.SignInName"] = "weak", ["Input.Password"] = "weak",
        });
        Assert.Equal("access.password-length", answer.RefusalCode);
        Assert.Equal(0, await server.InDatabaseAsync(db => db.Set<Account>().CountAsync(a => a.PersonId == person)));
    }

    [Fact]
    public async Task Who_opens_accounts_can_give_no_rights()
    {
        var (actor, person) = (server.Town.Accounts["admin"], server.Town.Accounts["drafter"].PersonId);
        var answer = await server.InScopeAsync(actor, s => s.GetRequiredService<AppointToSeat>().HandleAsync(new("officer", server.Town.Science, person, new DateOnly(2026, 1, 12)), CancellationToken.None));
        Assert.Equal("directory.seat-not-yours", answer.Refusal?.Code);
    }

    [Fact]
    public async Task One_person_is_never_two_of_the_three_administrators()
    {
        var (actor, person) = (server.Town.Accounts["security"], server.Town.Accounts["admin"].PersonId);
        var answer = await server.InScopeAsync(actor, s => s.GetRequiredService<AppointToSeat>().HandleAsync(new("audit-administrator", server.Town.Science, person, new DateOnly(2026, 1, 12)), CancellationToken.None));
        Assert.Equal("directory.seats-apart", answer.Refusal?.Code);
    }

    [Fact]
    public async Task Leaving_a_seat_ends_its_rights_that_day_without_signing_in_again()
    {
        var person = (await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterPerson>().HandleAsync(new("离任者", "干部", server.Town.Science, false), CancellationToken.None))).Value;
        await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<OpenAccount>().HandleAsync(new(person, "leaving", TestServer.Password, KeepsPassword: true), CancellationToken.None));
        var today = BeijingCalendar.DateOf(server.Clock.GetUtcNow());
        var seat = (await server.InScopeAsync(server.Town.Accounts["security"], s => s.GetRequiredService<AppointToSeat>().HandleAsync(new("liaison", server.Town.Science, person, today), CancellationToken.None))).Value;
        using var liaison = await server.SignInAsync("leaving");
        Assert.Equal(200, (await liaison.GetAsync("/desk")).Status);

        using var security = await server.SignInAsync("security");
        var left = await security.SubmitAsync(await security.GetAsync("/seats"), $"leave-{seat}", new() { ["Leaving.On"] = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Equal((302, "/seats?done=left"), (left.Status, left.Location));
        Assert.StartsWith("/denied", (await liaison.GetAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unit.Name", "", "directory.name-missing")]
    [InlineData("Unit.Code", "990100", "directory.unit-code-taken")]
    [InlineData("Unit.Parent", "no-such", "directory.parent-unknown")]
    [InlineData("Unit.Code", "9901_8", "directory.unit-code-character")]
    [InlineData("Unit.CreditCode", "91350100M000100Y44", "directory.credit-code-check")]
    public async Task A_unit_that_will_not_do_is_refused_with_the_reason_and_what_was_typed_stays(string field, string value, string code)
    {
        using var admin = await server.SignInAsync("admin");
        var values = new Dictionary<string, string> { ["Unit.Code"] = "990178", ["Unit.Name"] = "临江市气象局", ["Unit.ShortName"] = "市气象局" };
        values[field] = value;
        var answer = await admin.SubmitAsync(await admin.GetAsync("/units/register"), "register-unit", values);
        Assert.Equal(code, answer.RefusalCode);
        Assert.Equal("市气象局", answer.Document.QuerySelector("#short-name")!.GetAttribute("value"));
    }

    private static Dictionary<string, string> Seat(string kind, Guid unit, Guid person) => new()
    {
        ["Input.Kind"] = kind, ["Input.UnitId"] = unit.ToString(), ["Input.PersonId"] = person.ToString(), ["Input.From"] = "2026-01-12",
    };
}

public sealed class RegisterOnSqlite(SqliteServer server) : RegisterTests(server), IClassFixture<SqliteServer>;

public sealed class RegisterOnPostgres(PostgresServer server) : RegisterTests(server), IClassFixture<PostgresServer>;
