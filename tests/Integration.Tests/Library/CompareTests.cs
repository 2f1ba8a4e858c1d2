using Luodi.Integration.Tests.Harness;

namespace Luodi.Integration.Tests.Library;

/// <summary>版本对照: sentence beside sentence, and what it does to the commitments.</summary>
public abstract class CompareTests(TestServer server)
{
    [Fact]
    public async Task Two_versions_stand_beside_each_other_with_what_changed_in_their_commitments()
    {
        using var drafter = await server.SignInAsync("drafter");
        var old = await drafter.OpenNoticeAsync("对照");
        var text = Desk.Notice("对照").Replace("1200家", "1500家", StringComparison.Ordinal).Replace("2026年底前建立企业培育库", "2026年6月底前建立企业培育库", StringComparison.Ordinal)
            .Replace("临江市人民政府办公室\n2026", "（三）评估成效。由市统计局负责，每年开展一次评估。\n临江市人民政府办公室\n2026", StringComparison.Ordinal);
        var page = await drafter.OpenAsync(await drafter.PasteAsync(text));
        var choice = await drafter.GetAsync($"/documents/{page.DocumentId()}/compare");
        // The same title comes first.
        Assert.Equal(old.DocumentId().ToString(), choice.Document.QuerySelectorAll("#old option")[1].GetAttribute("value"));

        var compared = await drafter.GetAsync($"/documents/{page.DocumentId()}/compare?old={old.DocumentId()}");
        Assert.Contains("1,200家", compared.Text("section:first-of-type td"), StringComparison.Ordinal);
        Assert.Contains("1500", compared.Text("section:first-of-type ins"), StringComparison.Ordinal);
        Assert.Contains("2026年6月底前", compared.Text(".compare-article ins"), StringComparison.Ordinal);
        Assert.Contains("2026年底前", compared.Text(".compare-article del"), StringComparison.Ordinal);
        Assert.NotEmpty(compared.Document.QuerySelectorAll(".change-added"));
        Assert.NotEmpty(compared.Document.QuerySelectorAll(".change-same"));
        var link = compared.Document.QuerySelector("section td a")!.GetAttribute("href")!;
        Assert.NotNull((await drafter.GetAsync(link)).Document.QuerySelector(link[link.IndexOf('#', StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task A_document_and_itself_or_a_stranger_give_nothing_to_compare()
    {
        using var drafter = await server.SignInAsync("drafter");
        var page = await drafter.OpenNoticeAsync("自比");
        Assert.Empty((await drafter.GetAsync($"/documents/{page.DocumentId()}/compare?old={page.DocumentId()}")).Document.QuerySelectorAll("#article-changes"));
        Assert.Empty((await drafter.GetAsync($"/documents/{page.DocumentId()}/compare?old={Guid.NewGuid()}")).Document.QuerySelectorAll("#article-changes"));
        Assert.Equal(404, (await drafter.GetAsync($"/documents/{Guid.NewGuid()}/compare")).Status);
    }
}

public sealed class CompareOnSqlite(SqliteServer server) : CompareTests(server), IClassFixture<SqliteServer>;

public sealed class CompareOnPostgres(PostgresServer server) : CompareTests(server), IClassFixture<PostgresServer>;
