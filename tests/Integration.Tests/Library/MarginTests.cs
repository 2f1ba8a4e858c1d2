using Luodi.Integration.Tests.Harness;

namespace Luodi.Integration.Tests.Library;

/// <summary>旁注: what is wrong with a text stands beside the line it stands in, and the list leads there.</summary>
public abstract class MarginTests(TestServer server)
{
    [Fact]
    public async Task A_flaw_stands_under_its_line_in_the_language_of_whoever_looks()
    {
        using var drafter = await server.SignInAsync("drafter");
        var text = Desk.Notice("旁注").Replace("（二）培育企业。由市工信局负责，", "（二）培育企业。（配合单位：市工信局）", StringComparison.Ordinal);
        var page = await drafter.OpenAsync(await drafter.PasteAsync(text));
        var note = Assert.Single(page.Document.QuerySelectorAll("aside.flaw"), n => n.TextContent.Contains("PC0003", StringComparison.Ordinal));
        Assert.Contains("配合单位：市工信局", note.PreviousElementSibling!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("警告", note.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($".diagnostics a[href$='#{note.Id}']"));

        drafter.Cookies.SetCookies(server.Address, ".AspNetCore.Culture=c%3Den%7Cuic%3Den");
        var english = (await drafter.GetAsync(page.Path)).Document.QuerySelector($"#{note.Id}")!.TextContent;
        Assert.DoesNotContain("牵头", english.Replace("市工信局", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}

public sealed class MarginOnSqlite(SqliteServer server) : MarginTests(server), IClassFixture<SqliteServer>;

public sealed class MarginOnPostgres(PostgresServer server) : MarginTests(server), IClassFixture<PostgresServer>;
