using System.Text.Json.Nodes;
using Luodi.Integration.Tests.Harness;

namespace Luodi.Integration.Tests.Library;

/// <summary>导出: what is taken away is what the reviewers left.</summary>
public abstract class ExportTests(TestServer server)
{
    [Fact]
    public async Task An_export_holds_what_was_corrected_and_not_what_was_rejected()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("导出");
        var duties = page.Cards("duty");
        await officer.SubmitAsync(page, duties[0].Act("accept"));
        await officer.SubmitAsync(page, duties[1].Act("reject"), new() { ["Reason"] = "不是承诺" });

        var all = await JsonAsync(officer, page, "");
        Assert.Equal(duties.Count - 1, all["duties"]!.AsArray().Count);
        Assert.NotEmpty(all["targets"]!.AsArray());
        Assert.NotEmpty(all["sections"]!.AsArray());
        var accepted = await JsonAsync(officer, page, "?accepted=true");
        Assert.Equal("市科技局", accepted["duties"]!.AsArray().Single()!["leadUnits"]![0]!.GetValue<string>());
        Assert.Empty(accepted["targets"]!.AsArray());
    }

    [Fact]
    public async Task Every_format_of_the_menu_is_a_file_named_after_the_document()
    {
        using var liaison = await server.SignInAsync("science");
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("各种格式");
        var links = (await liaison.GetAsync(page.Path)).Document.QuerySelectorAll(".export-list a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(links.Count >= 4);
        foreach (var link in links)
        {
            using var answer = await liaison.Http.GetAsync(link);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Contains("各种格式", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(404, (await officer.GetAsync($"/documents/{page.DocumentId()}/export/exe")).Status);
        Assert.Equal(404, (await officer.GetAsync($"/documents/{Guid.NewGuid()}/export/json")).Status);
    }

    private static async Task<JsonNode> JsonAsync(Visitor visitor, Page page, string query) =>
        JsonNode.Parse((await visitor.GetAsync($"/documents/{page.DocumentId()}/export/json{query}")).Body)!["documents"]![0]!;
}

public sealed class ExportOnSqlite(SqliteServer server) : ExportTests(server), IClassFixture<SqliteServer>;

public sealed class ExportOnPostgres(PostgresServer server) : ExportTests(server), IClassFixture<PostgresServer>;
