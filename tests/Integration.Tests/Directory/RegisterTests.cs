using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Directory.Model;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Integration.Tests.Directory;

/// <summary>An empty city is filled by its administrator.</summary>
public abstract class RegisterTests(TestServer server)
{
    [Fact]
    public async Task The_administrator_registers_a_unit_and_its_liaison_who_can_then_sign_in()
    {
        using var admin = await server.SignInAsync("admin");
        var unit = await admin.SubmitAsync(await admin.GetAsync("/units/register"), "register-unit", new()
        {
            ["Unit.Code"] = "990177", ["Unit.Name"] = "临江市数据局", ["Unit.ShortName"] = "市数据局", ["Unit.Aliases"] = "数据局、大数据局", ["Unit.Parent"] = "990100",
        });
        Assert.Equal((302, "/units?done=unit"), (unit.Status, unit.Location));
        var id = await server.InDatabaseAsync(db => db.Set<Unit>().Where(u => u.Code == "990177").Select(u => u.Id).SingleAsync());
        var person = await admin.SubmitAsync(await admin.GetAsync("/units/register"), "enrol-person", Staff(id, "data", TestServer.Password));
        Assert.Equal((302, "/units?done=person"), (person.Status, person.Location));
        using var liaison = await server.SignInAsync("data");
        Assert.Equal(200, (await liaison.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task A_weak_first_password_is_refused_and_leaves_no_person_behind()
    {
        using var admin = await server.SignInAsync("admin");
        var answer = await admin.SubmitAsync(await admin.GetAsync("/units/register"), "enrol-person", Staff(server.Town.Science, "weak", "weak"));
        Assert.Equal("directory.password-weak", answer.RefusalCode);
        Assert.Equal(0, await server.InDatabaseAsync(db => db.Set<Person>().CountAsync(p => p.Name == "新人weak")));
    }

    [Theory]
    [InlineData("Unit.Name", "", "directory.name-missing")]
    [InlineData("Unit.Code", "990100", "directory.unit-code-taken")]
    [InlineData("Unit.Parent", "no-such", "directory.parent-unknown")]
    public async Task A_unit_that_will_not_do_is_refused_with_the_reason_and_what_was_typed_stays(string field, string value, string code)
    {
        using var admin = await server.SignInAsync("admin");
        var values = new Dictionary<string, string> { ["Unit.Code"] = "990178", ["Unit.Name"] = "临江市气象局", ["Unit.ShortName"] = "市气象局" };
        values[field] = value;
        var answer = await admin.SubmitAsync(await admin.GetAsync("/units/register"), "register-unit", values);
        Assert.Equal(code, answer.RefusalCode);
        Assert.Equal("市气象局", answer.Document.QuerySelector("#short-name")!.GetAttribute("value"));
    }

    private static Dictionary<string, string> Staff(Guid unit, string signInName, string password) => new()
    {
        ["Staff.Name"] = "新人" + signInName, ["Staff.Title"] = "联络员", ["Staff.UnitId"] = unit.ToString(), ["Staff.SignInName"] = signInName, ["Staff.Role"] = "Liaison", ["Staff.Password"] = password,
    };
}

public sealed class RegisterOnSqlite(SqliteServer server) : RegisterTests(server), IClassFixture<SqliteServer>;

public sealed class RegisterOnPostgres(PostgresServer server) : RegisterTests(server), IClassFixture<PostgresServer>;
