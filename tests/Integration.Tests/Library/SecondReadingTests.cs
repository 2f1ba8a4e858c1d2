using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.SecondReader.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Library;

/// <summary>请第二阅读者补读: from the button to a suggestion that a person accepts, with a stand-in on the loopback.</summary>
public abstract class SecondReadingTests(TestServer server)
{
    private const string Missed = "让每一条老街都连上网";

    [Fact]
    public async Task A_suggestion_waits_for_a_person_and_is_never_accepted_with_others()
    {
        await using var standIn = await StandIn.WritingAsync(_ => $$"""{"missing":[{"kind":"target","quote":"{{Missed}}","indicator":"老街"},{"kind":"duty","quote":"凭空捏造","leadUnits":["市科技局"]}],"doubtful":[{"id":1,"remark":"口径可疑"}]}""");
        using var officer = await server.SignInAsync("officer");
        Configure("");
        var page = await OpenAsync(officer, "补读");
        Assert.Empty(page.Document.QuerySelectorAll("#second-reading"));

        Configure(standIn.Address.AbsoluteUri);
        page = await officer.GetAsync(page.Path);
        Assert.Contains(standIn.Address.Authority, page.Text("#second-reading"), StringComparison.Ordinal);
        var targets = page.Cards("target").Count;
        page = await AskAsync(officer, page);

        var card = Assert.Single(page.Cards("target"), c => c.TextContent.Contains("机器建议", StringComparison.Ordinal));
        Assert.Contains(Missed, card.TextContent, StringComparison.Ordinal);
        Assert.Contains("口径可疑", page.Text(".machine-doubt"), StringComparison.Ordinal);
        Assert.Contains("1 条建议的引文不在原文中", page.Text("#second-reading"), StringComparison.Ordinal);
        Assert.Equal(targets + 1, page.Cards("target").Count);
        Assert.Empty(await server.AcceptedAsync(page.DocumentId()));

        var rest = page.Document.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.QuerySelector("input[name=Kind][value=Target]") is not null);
        page = await officer.GetAsync((await officer.SubmitAsync(page, rest)).Location!);
        Assert.Equal(targets, (await server.AcceptedAsync(page.DocumentId())).Count(c => c.Kind == ReadingKind.Target));
        page = await officer.GetAsync((await officer.SubmitAsync(page, page.Card(card.ReadingId()).Act("accept"))).Location!);
        Assert.Contains(await server.AcceptedAsync(page.DocumentId()), c => c.Quote == Missed);

        // Asked again, it says the same again: nothing is there twice.
        page = await AskAsync(officer, page);
        Assert.Equal(targets + 1, page.Cards("target").Count);
    }

    [Fact]
    public async Task A_service_that_refuses_costs_its_suggestions_and_nothing_else()
    {
        await using var standIn = await StandIn.AnsweringAsync((_, context) =>
        {
            context.Response.StatusCode = 401;
            return context.Response.WriteAsync("no");
        });
        using var officer = await server.SignInAsync("officer");
        Configure(standIn.Address.AbsoluteUri);
        var page = await OpenAsync(officer, "拒绝");
        var cards = page.Document.QuerySelectorAll("[data-commitment-card]").Length;
        page = await AskAsync(officer, page);
        Assert.Contains("被服务拒绝", page.Text("#second-reading"), StringComparison.Ordinal);
        Assert.Equal(cards, page.Document.QuerySelectorAll("[data-commitment-card]").Length);
    }

    [Fact]
    public async Task Where_none_is_configured_nobody_is_asked()
    {
        using var officer = await server.SignInAsync("officer");
        Configure("http://127.0.0.1:9/v1");
        var page = await OpenAsync(officer, "未配置");
        var ask = Form(page);
        Configure("");
        Assert.Contains("refused=library.second-reader-off", (await officer.SubmitAsync(page, ask)).Location, StringComparison.Ordinal);
        using var leader = await server.SignInAsync("leader");
        Assert.StartsWith("/denied", (await leader.SubmitAsync(page, ask)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_shows_its_force_its_baseline_and_who_answers_for_its_article()
    {
        using var officer = await server.SignInAsync("officer");
        var text = Desk.Notice("责任").Replace("（二）培育企业。", "（二）培育企业。力争到2027年，科技型企业从2024年的300家增加到500家。（责任单位：市科技局、市工信局）\n（三）建立名册。", StringComparison.Ordinal);
        var page = await officer.OpenAsync(await officer.PasteAsync(text));
        var card = Assert.Single(page.Cards("target"), c => c.TextContent.Contains("500", StringComparison.Ordinal));
        Assert.Contains("力争", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("2024：300家", card.TextContent, StringComparison.Ordinal);
        // The name as the text has it comes first; the organ's full name may stand behind it.
        Assert.Equal(["市科技局", "市工信局"], card.QuerySelectorAll(".unit-name").Select(n => n.FirstChild!.TextContent.Trim()));
        await officer.SubmitAsync(page, card.Act("accept"));
        Assert.Equal(["市科技局", "市工信局"], Assert.Single(await server.AcceptedAsync(page.DocumentId())).LeadUnits);
    }

    private void Configure(string address)
    {
        var configuration = server.Services.GetRequiredService<IConfiguration>();
        configuration["LUODI_SECOND_READER_URL"] = address;
        configuration["LUODI_SECOND_READER_MODEL"] = "stand-in";
    }

    private static async Task<Page> OpenAsync(Visitor officer, string name) =>
        await officer.OpenAsync(await officer.PasteAsync(Desk.Notice(name).Replace("二、重点任务", Missed + "。\n二、重点任务", StringComparison.Ordinal)));

    private static AngleSharp.Html.Dom.IHtmlFormElement Form(Page page) =>
        (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("form[data-action=second-reading]")!;

    /// <summary>Presses the button, and looks again until the worker is through.</summary>
    private async Task<Page> AskAsync(Visitor officer, Page page)
    {
        var answer = await officer.SubmitAsync(page, Form(page));
        Assert.EndsWith("#second-reading", answer.Location, StringComparison.Ordinal);
        var document = page.DocumentId();
        while (await server.InDatabaseAsync(db => db.Set<SecondReadingJob>().AnyAsync(j => j.DocumentId == document && j.State != SecondReadingState.Done, TestContext.Current.CancellationToken)))
            await Task.Yield();
        return await officer.GetAsync($"/documents/{document}");
    }
}

public sealed class SecondReadingOnSqlite(SqliteServer server) : SecondReadingTests(server), IClassFixture<SqliteServer>;

public sealed class SecondReadingOnPostgres(PostgresServer server) : SecondReadingTests(server), IClassFixture<PostgresServer>;
