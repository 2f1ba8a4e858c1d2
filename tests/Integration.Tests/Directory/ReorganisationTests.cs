using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Directory;

/// <summary>Units on the axis of time, through the pages of the system administrator.</summary>
public abstract class ReorganisationTests(TestServer server)
{
    [Fact]
    public async Task A_renamed_bureau_is_found_under_either_name_and_each_day_shows_its_own()
    {
        var unit = await RegisterAsync("WHJ-1", "临江市文化局", "市文化局");
        using var admin = await server.SignInAsync("admin");
        var answer = await admin.SubmitAsync(await admin.GetAsync($"/units/{unit}/change"), "rename-unit", new()
        {
            ["Renaming.Name"] = "临江市文化和旅游局", ["Renaming.ShortName"] = "市文旅局", ["Renaming.Aliases"] = "", ["Renaming.On"] = "2026-01-10",
            ["Renaming.Basis"] = "临机编〔2026〕1号", ["Renaming.Reason"] = "职责整合",
        });
        Assert.Equal((302, $"/units/{unit}?done=true"), (answer.Status, answer.Location));
        Assert.Equal("临江市文化局", (await admin.GetAsync($"/units/{unit}?day=2026-01-09")).Text("h1"));
        Assert.Equal("临江市文化和旅游局", (await admin.GetAsync($"/units/{unit}?day=2026-01-10")).Text("h1"));
        Assert.Contains("市文旅局", (await admin.GetAsync("/units?day=2026-01-09&q=WHJ-1")).Text("td"), StringComparison.Ordinal);
        var named = await AskAsync(d => d.ResolveUnitAsync("市文化局", new DateOnly(2019, 5, 1), CancellationToken.None));
        Assert.Equal(("市文化局", "市文旅局"), (named?.Then.ShortName, named?.Now.Single().ShortName));
        Assert.Equal(unit, (await AskAsync(d => d.ResolveUnitAsync("临江市文化局", CancellationToken.None)))?.Id);
    }

    [Fact]
    public async Task Merged_bureaus_are_read_as_they_were_and_lead_to_the_one_that_has_their_work()
    {
        var (one, two, into) = (await RegisterAsync("LYJ-1", "临江市林业局", "市林业局"), await RegisterAsync("YYJ-1", "临江市渔业局", "市渔业局"), await RegisterAsync("NNJ-1", "临江市农业局", "市农业局"));
        using var admin = await server.SignInAsync("admin");
        var page = await admin.GetAsync($"/units/{into}/change");
        var refused = await admin.SubmitAsync(page, "merge-units", Merge(one, ("Ending.Basis", "")));
        Assert.Equal("directory.name-missing", refused.RefusalCode);
        Assert.Equal(302, (await admin.SubmitAsync(page, "merge-units", Merge(one))).Status);
        var late = await admin.SubmitAsync(page, "merge-units", Merge(two));
        Assert.Equal("platform.changed-meanwhile", late.RefusalCode);
        Assert.Equal(302, (await admin.SubmitAsync(await admin.GetAsync($"/units/{into}/change"), "merge-units", Merge(two))).Status);

        Assert.Null((await AskAsync(d => d.UnitsAsync(new DateOnly(2026, 1, 11), CancellationToken.None))).FirstOrDefault(u => u.Id == one));
        Assert.NotNull((await AskAsync(d => d.UnitsAsync(new DateOnly(2026, 1, 10), CancellationToken.None))).FirstOrDefault(u => u.Id == one));
        Assert.Equal(["市农业局"], (await AskAsync(d => d.ResolveUnitAsync("市林业局", new DateOnly(2020, 1, 1), CancellationToken.None)))!.Now.Select(u => u.ShortName));
        Assert.Contains("市农业局", (await admin.GetAsync("/units?day=2026-01-10&q=LYJ-1")).Text("td"), StringComparison.Ordinal);
        Assert.Contains("市农业局", (await admin.GetAsync($"/units/{one}")).Text(".alert"), StringComparison.Ordinal);
        Assert.Equal(2, await server.InDatabaseAsync(db => db.Set<UnitSuccession>().CountAsync(s => s.ToId == into)));
        using var officer = await server.SignInAsync("officer");
        Assert.DoesNotContain("市林业局", (await officer.GetAsync("/units/chart")).Text(".chart-tree"), StringComparison.Ordinal);
        Assert.Contains("市林业局", (await officer.GetAsync("/units/chart?day=2026-01-10")).Text(".chart-tree"), StringComparison.Ordinal);
        Assert.StartsWith("/denied", (await officer.GetAsync($"/units/{into}/change")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_split_and_a_move_keep_what_was()
    {
        var (whole, part) = (await RegisterAsync("JMW-1", "临江市经贸委", "市经贸委"), await RegisterAsync("SWJ-1", "临江市商贸局", "市商贸局"));
        using var admin = await server.SignInAsync("admin");
        Assert.Equal(302, (await admin.SubmitAsync(await admin.GetAsync($"/units/{whole}/change"), "split-unit", Merge(part, ("Ending.GoesOn", "true")))).Status);
        Assert.Equal(302, (await admin.SubmitAsync(await admin.GetAsync($"/units/{part}/change"), "move-unit", new()
        {
            ["Moving.ParentId"] = whole.ToString(), ["Moving.On"] = "2026-01-12", ["Moving.Basis"] = "文件", ["Moving.Reason"] = "归口管理",
        })).Status);
        var circle = await admin.SubmitAsync(await admin.GetAsync($"/units/{whole}/change"), "move-unit", new()
        {
            ["Moving.ParentId"] = part.ToString(), ["Moving.On"] = "2026-01-12", ["Moving.Basis"] = "文件", ["Moving.Reason"] = "归口管理",
        });
        Assert.Equal("directory.unit-above-itself", circle.RefusalCode);
        var gone = await admin.SubmitAsync(await admin.GetAsync($"/units/{whole}/change"), "dissolve-unit", Merge(server.Town.Science));
        Assert.Equal("directory.unit-has-units", gone.RefusalCode);
        Assert.Equal(404, (await admin.GetAsync($"/units/{Guid.NewGuid()}")).Status);
    }

    private static Dictionary<string, string> Merge(Guid other, params (string Field, string Value)[] more)
    {
        var values = new Dictionary<string, string> { ["Ending.Others"] = other.ToString(), ["Ending.On"] = "2026-01-11", ["Ending.Basis"] = "临机编〔2026〕2号", ["Ending.Reason"] = "机构改革" };
        foreach (var (field, value) in more)
            values[field] = value;
        return values;
    }

    private Task<T> AskAsync<T>(Func<IDirectory, Task<T>> question) => server.InScopeAsync(Actor.Program, s => question(s.GetRequiredService<IDirectory>()));

    private async Task<Guid> RegisterAsync(string code, string name, string shortName) =>
        (await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterUnit>().HandleAsync(new(code, name, shortName, UnitLevel.City, "990100", [], null, UnitKind.Department), CancellationToken.None))).Value;
}

public sealed class ReorganisationOnSqlite(SqliteServer server) : ReorganisationTests(server), IClassFixture<SqliteServer>;

public sealed class ReorganisationOnPostgres(PostgresServer server) : ReorganisationTests(server), IClassFixture<PostgresServer>;
