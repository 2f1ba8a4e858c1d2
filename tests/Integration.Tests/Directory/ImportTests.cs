using System.Text;
using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Directory.Exchange;
using Luodi.Modules.Directory.Model;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Directory;

/// <summary>The register comes in from a file and goes out again as the same file.</summary>
public abstract class ImportTests(TestServer server)
{
    private const string UnitHead = "标识,编码,名称,简称,其他叫法,层级,单位类别,上级编码,统一社会信用代码,起,止,变动,依据文件,事由\n";

    [Fact]
    public async Task A_dry_run_writes_nothing_and_the_confirmation_writes_what_it_showed()
    {
        using var admin = await server.SignInAsync("admin");
        var file = Encoding.UTF8.GetBytes(UnitHead + ",990131,盐渡县,盐渡县,,区县级,行政区划,990100,,2026-01-05,,设立,批复,设县\n,990131001,河口街道,河口街道,,街道乡镇,行政区划,990131,,2026-01-05,,设立,批复,设立\n");
        var sent = await admin.SubmitAsync(await admin.GetAsync("/units/import"), "check-import", null, ("Input.File", "units.csv", file));
        Assert.Equal(302, sent.Status);
        var shown = await admin.GetAsync(sent.Location!);
        Assert.Equal("2", shown.Document.QuerySelector(".tile-value")!.TextContent);
        Assert.Equal(0, await server.InDatabaseAsync(db => db.Set<UnitVersion>().CountAsync(v => v.Code == "990131")));
        var journal = await server.InDatabaseAsync(db => db.Journal.CountAsync());
        await admin.GetAsync(sent.Location!);
        Assert.Equal(journal, await server.InDatabaseAsync(db => db.Journal.CountAsync()));
        Assert.Equal(302, (await admin.SubmitAsync(shown, "confirm-import")).Status);
        Assert.Equal(2, await server.InDatabaseAsync(db => db.Set<UnitVersion>().CountAsync(v => v.Code.StartsWith("990131"))));
        Assert.Contains("没有要写入的内容", (await admin.GetAsync(sent.Location!)).Text(".alert"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_wrong_cell_is_named_and_one_of_them_stops_the_whole_file()
    {
        var result = await RunAsync(UnitHead + ",990141,好县,好县,,区县级,行政区划,990100,,,,,,\n,990241,坏县,坏县,,区县级,行政区划,990100,,,,,,\n,9901x1,坏码,坏码,,区县级,行政区划,990100,91350100M000100Y44,2026-13-01,,,,\n,990142,无上级,无,,区县,行政区划,777777,,,,,,\n", confirmed: true);
        Assert.Equal(
            [(3, "编码", "directory.unit-code-prefix"), (4, "起", "directory.import-day"), (4, "编码", "directory.unit-code-digits"), (5, "层级", "directory.import-word"), (5, "上级编码", "directory.import-unit")],
            result.Errors.Select(e => (e.Row, e.Column, e.What.Code)).Where(e => e.Code != "directory.unit-code-level"));
        Assert.Equal(0, await server.InDatabaseAsync(db => db.Set<UnitVersion>().CountAsync(v => v.Code == "990141")));
    }

    [Fact]
    public async Task Data_that_breaks_a_rule_is_stored_with_a_warning_and_rights_do_not_come_from_a_file()
    {
        var bodies = "标识,名称,机构类别,单位编码,产业代码,上级机构,规划或方案,推进时间表,牵头单位,责任单位,设立经过\n,导入专班,task-force,990100,,,,,990101 2026-01-05,,2026-01-05 成立 会议纪要\n";
        var result = await RunAsync(bodies, confirmed: true);
        Assert.Empty(result.Errors);
        Assert.Contains(result.Warnings, w => w.Rule.Text.Id == "R-006" && w.Subject == "导入专班");
        Assert.Equal(1, await server.InDatabaseAsync(db => db.Set<Body>().CountAsync(b => b.Name == "导入专班")));
        var seats = "标识,席位类别,单位编码,机构名称,姓名,人员单位编码,起,止,事由,离任事由,遴选单位编码\n,officer,990101,,科技联络员,990101,2026-01-12,,,,\n";
        Assert.Equal("directory.import-no-rights", Assert.Single((await RunAsync(seats, confirmed: true)).Errors).What.Code);
    }

    [Fact]
    public async Task What_goes_out_comes_in_again_as_no_change()
    {
        await RunAsync(UnitHead + ",LS-1,旧局,旧局,老局、曾用局,市级,政府部门,990100,,2019-01-01,,设立,文件,设立\n,LS-1,新局,新局,,市级,政府部门,990100,,2024-01-01,,更名,文件,改革\n,LS-2,撤局,撤局,,市级,政府部门,990100,,2019-01-01,2025-01-01,设立,文件,设立\n", confirmed: true);
        var tables = await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterExchange>().ExportAsync(false, CancellationToken.None));
        Assert.All(tables, t => Assert.NotEmpty(t.Columns));
        Assert.True(tables[0].Rows.Count > 5);
        var xlsx = TableReader.Read("register.xlsx", TableWriter.Xlsx(tables)).Value;
        var csv = tables.SelectMany(t => TableReader.Read(t.Name + ".csv", TableWriter.Csv(t)).Value).ToList();
        foreach (var file in new[] { xlsx, csv })
        {
            var result = await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterExchange>().ImportAsync(file, confirmed: false, CancellationToken.None));
            Assert.Empty(result.Errors);
            Assert.Equal(tables.Sum(t => t.Rows.Count), result.Count(RowFate.Unchanged));
            Assert.Empty(result.Rows.Where(r => r.Fate != RowFate.Unchanged));
        }
    }

    [Fact]
    public async Task Tables_are_downloaded_by_who_may_see_them()
    {
        using var admin = await server.SignInAsync("admin");
        foreach (var path in new[] { "/units/register.xlsx", "/units/template.xlsx", "/matrix.xlsx", "/composition.xlsx", "/units/register-seats.csv", "/matrix.csv", "/composition.csv" })
        {
            var answer = await admin.Http.GetAsync(path);
            Assert.True(answer.IsSuccessStatusCode, path);
            Assert.True(TableReader.Read(path, await answer.Content.ReadAsByteArrayAsync()).Accepted, path);
        }
    }

    private Task<ImportResult> RunAsync(string csv, bool confirmed) =>
        server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterExchange>().ImportAsync(TableReader.Read("x.csv", Encoding.UTF8.GetBytes(csv)).Value, confirmed, CancellationToken.None));
}

public sealed class ImportOnSqlite(SqliteServer server) : ImportTests(server), IClassFixture<SqliteServer>;

public sealed class ImportOnPostgres(PostgresServer server) : ImportTests(server), IClassFixture<PostgresServer>;
