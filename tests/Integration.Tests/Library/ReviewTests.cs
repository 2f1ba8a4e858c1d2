using AngleSharp.Html.Dom;
using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Integration.Tests.Library;

/// <summary>Reviewing card by card: by plain forms, by the page's script, by two people at once.</summary>
public abstract class ReviewTests(TestServer server)
{
    [Fact, Trait("Rule", "S-020")]
    public async Task Accepting_leads_back_to_the_card_and_other_modules_see_the_commitment()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("采纳");
        var card = page.Cards("duty")[0];
        var answer = await officer.SubmitAsync(page, card.Act("accept"));
        Assert.EndsWith($"#r-{card.ReadingId()}", answer.Location, StringComparison.Ordinal);
        var after = await officer.GetAsync(answer.Location!);
        Assert.Contains("已采纳", after.Card(card.ReadingId()).TextContent, StringComparison.Ordinal);
        Assert.Contains("is-linked", after.Document.QuerySelector($"mark[data-commitment='{card.ReadingId()}']")!.ClassName, StringComparison.Ordinal);
        Assert.NotNull(after.Document.QuerySelector($"a[href='/lists/new?document={page.DocumentId()}']"));
        var accepted = Assert.Single(await server.AcceptedAsync(page.DocumentId()));
        Assert.Equal((card.ReadingId(), ReadingKind.Duty), (accepted.ReadingId, accepted.Kind));
        Assert.Equal(accepted.Quote, Desk.Notice("采纳")[accepted.Start..accepted.End]);
        Assert.NotEmpty(accepted.LeadUnits);
    }

    [Fact]
    public async Task Rejecting_needs_a_reason_and_can_be_taken_back()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("不采纳");
        var id = page.Cards("duty")[0].ReadingId();
        var without = await officer.SubmitAsync(page, page.Card(id).Act("reject"), new() { ["Reason"] = "  " });
        page = await officer.GetAsync(without.Location!);
        Assert.Equal("library.reject-reason", page.Card(id).QuerySelector("[role=alert]")!.GetAttribute("data-code"));
        page = await officer.GetAsync((await officer.SubmitAsync(page, page.Card(id).Act("reject"), new() { ["Reason"] = "不是承诺" })).Location!);
        Assert.Contains("不是承诺", page.Card(id).TextContent, StringComparison.Ordinal);
        Assert.Contains("is-rejected", page.Document.QuerySelector($"mark[data-commitment='{id}']")!.ClassName, StringComparison.Ordinal);
        page = await officer.GetAsync((await officer.SubmitAsync(page, page.Card(id).Act("reopen"))).Location!);
        Assert.NotNull(page.Card(id).QuerySelector("form[data-action=accept]"));
        Assert.Empty(await server.AcceptedAsync(page.DocumentId()));
    }

    [Fact]
    public async Task The_page_script_gets_the_card_and_the_counters_alone()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("局部");
        var card = page.Cards("duty")[0];
        var answer = await ScriptAsync(officer, card.Act("accept"), []);
        Assert.Equal(200, answer.Status);
        Assert.Single(answer.Document.QuerySelectorAll("[data-commitment-card]"));
        Assert.Equal(["reading-progress", "reading-filters"], answer.Document.QuerySelectorAll("[hx-swap-oob=true]").Select(e => e.Id));
        Assert.Null(answer.Document.QuerySelector("h1"));
        Assert.StartsWith("已审 1 /", answer.Text("#reading-progress label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_reviewers_the_slower_one_sees_both_versions()
    {
        using var officer = await server.SignInAsync("officer");
        using var drafter = await server.SignInAsync("drafter");
        var page = await officer.OpenNoticeAsync("并行");
        var id = page.Cards("duty")[0].ReadingId();
        var other = await drafter.GetAsync(page.Path);
        await drafter.SubmitAsync(other, other.Card(id).Act("reject"), new() { ["Reason"] = "与上一条重复" });

        var plain = await officer.GetAsync((await officer.SubmitAsync(page, page.Card(id).Act("accept"))).Location!);
        var script = await ScriptAsync(officer, page.Card(id).Act("accept"), []);
        Assert.Equal(422, script.Status);
        Assert.All(new[] { plain, script }, answer =>
        {
            var alert = answer.Card(id).QuerySelector("[role=alert]")!;
            Assert.Equal("platform.changed-meanwhile", alert.GetAttribute("data-code"));
            Assert.Contains("采纳", alert.TextContent, StringComparison.Ordinal);
            Assert.Contains("起草员", alert.TextContent, StringComparison.Ordinal);
            Assert.Contains("与上一条重复", alert.TextContent, StringComparison.Ordinal);
        });
        Assert.Empty(await server.AcceptedAsync(page.DocumentId()));
    }

    [Fact]
    public async Task A_correction_stands_beside_the_first_reading_and_is_what_others_see()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("更正");
        var id = page.Cards("duty")[0].ReadingId();
        var form = await officer.GetAsync($"/documents/{page.DocumentId()}/readings/{id}");
        var wrong = await officer.SubmitAsync(form, "correct", new() { ["Input.Facts.Due"] = "明年" });
        Assert.Equal("library.due-invalid", wrong.RefusalCode);
        Assert.Equal("明年", ((IHtmlInputElement)wrong.Document.QuerySelector("#f-Due")!).Value);
        var saved = await officer.SubmitAsync(form, "correct", new() { ["Input.Facts.Due"] = "2026-11-30", ["Input.Facts.LeadUnits"] = "市科技局、月球开发局" });
        var card = (await officer.GetAsync(saved.Location!)).Card(id);
        Assert.Contains("月球开发局", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("名录中无", card.QuerySelector(".unit-unknown")!.TextContent);
        Assert.NotNull(card.QuerySelector("details.disclosure"));
        var accepted = Assert.Single(await server.AcceptedAsync(page.DocumentId()));
        Assert.Equal("2026-11-30", accepted.Due);
        Assert.Equal(["市科技局", "月球开发局"], accepted.LeadUnits);
        var reading = await server.InDatabaseAsync(db => db.Set<Reading>().AsNoTracking().SingleAsync(r => r.Id == id));
        Assert.DoesNotContain("月球", reading.Original, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_over_a_newer_one_shows_both_and_saves_only_when_sent_again()
    {
        using var officer = await server.SignInAsync("officer");
        using var drafter = await server.SignInAsync("drafter");
        var page = await officer.OpenNoticeAsync("对照");
        var address = $"/documents/{page.DocumentId()}/readings/{page.Cards("duty")[0].ReadingId()}";
        var mine = await officer.GetAsync(address);
        await drafter.SubmitAsync(await drafter.GetAsync(address), "correct", new() { ["Input.Facts.Action"] = "别人写的任务" });
        var conflict = await officer.SubmitAsync(mine, "correct", new() { ["Input.Facts.Action"] = "我写的任务" });
        Assert.Equal("platform.changed-meanwhile", conflict.RefusalCode);
        Assert.Equal("我写的任务", ((IHtmlInputElement)conflict.Document.QuerySelector("#f-Action")!).Value);
        Assert.Contains("别人写的任务", conflict.Text("section"), StringComparison.Ordinal);
        Assert.Equal(302, (await officer.SubmitAsync(conflict, "correct")).Status);
        Assert.Equal("我写的任务", Assert.Single(await server.AcceptedAsync(page.DocumentId())).Summary);
    }

    [Fact]
    public async Task The_inline_form_is_a_part_and_posts_to_the_page()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("内嵌");
        var part = await officer.GetAsync($"/documents/{page.DocumentId()}/readings/{page.Cards("target")[0].ReadingId()}/form");
        Assert.Null(part.Document.QuerySelector("h1"));
        var answer = await officer.SubmitAsync(part, "correct", new() { ["Input.Facts.Value"] = "１，３００" });
        Assert.Equal(302, answer.Status);
        Assert.Equal(1300, Assert.Single(await server.AcceptedAsync(page.DocumentId())).Target!.Value);
    }

    [Fact]
    public async Task Accepting_the_rest_takes_exactly_what_was_seen()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("成批");
        var duties = page.Cards("duty").Count;
        var all = page.Document.QuerySelectorAll("form[action$='/accept-remaining']").OfType<IHtmlFormElement>().Single(f => f.QuerySelector("input[name=Kind]")!.GetAttribute("value") == "Duty");
        await officer.SubmitAsync(page, page.Cards("duty")[0].Act("accept"));
        var stale = await officer.GetAsync((await officer.SubmitAsync(page, all)).Location!);
        Assert.Equal("library.remaining-changed", stale.RefusalCode);
        Assert.Single(await server.AcceptedAsync(page.DocumentId()));
        await officer.SubmitAsync(stale, all, new() { ["Seen"] = $"{duties - 1}" });
        Assert.Equal(duties, (await server.AcceptedAsync(page.DocumentId())).Count);
    }

    [Fact]
    public async Task A_reading_by_hand_must_stand_in_the_text_exactly()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("补读");
        var form = await officer.GetAsync($"/documents/{page.DocumentId()}/readings/new?kind=Cadence");
        var values = new Dictionary<string, string> { ["Input.Facts.Activity"] = "通报进展", ["Input.Facts.Every"] = "month", ["Input.Quote"] = "各单位:" };
        Assert.Equal("library.quote-not-found", (await officer.SubmitAsync(form, "by-hand", values)).RefusalCode);
        values["Input.Quote"] = "各单位：";
        var back = await officer.SubmitAsync(form, "by-hand", values);
        var again = await officer.SubmitAsync(form, "by-hand", values);
        Assert.Equal(back.Location, again.Location);
        var made = Assert.Single(await server.AcceptedAsync(page.DocumentId()));
        Assert.Equal(("各单位：", ReadingKind.Cadence), (made.Quote, made.Kind));
        Assert.Equal("各单位：", Desk.Notice("补读")[made.Start..made.End]);
        Assert.Contains("人工补读（督办员）", (await officer.GetAsync(back.Location!)).Card(made.ReadingId).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_the_text_no_longer_holds_is_stale_and_marks_nothing()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("失效");
        var id = page.Cards("duty")[0].ReadingId();
        await server.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "UPDATE library_source SET \"Text\" = replace(\"Text\", '由市科技局牵头', '由市财政局牵头') WHERE \"Text\" LIKE '%关于失效的通知%'"));
        var after = await officer.GetAsync(page.Path);
        Assert.Contains("原文已变", after.Card(id).TextContent, StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector($"mark[data-commitment='{id}']"));
    }

    [Fact]
    public async Task Every_filter_shows_as_many_cards_as_it_counts()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("筛选");
        await officer.SubmitAsync(page, page.Cards("duty")[0].Act("reject"), new() { ["Reason"] = "重复" });
        page = await officer.GetAsync(page.Path);
        var chips = page.Document.QuerySelectorAll(".chips a").ToList();
        Assert.Equal(8, chips.Count);
        foreach (var chip in chips)
        {
            var filtered = await officer.GetAsync(chip.GetAttribute("href")!.Split('#')[0]);
            Assert.Equal(chip.QuerySelector(".num")!.TextContent, $"{filtered.Document.QuerySelectorAll("[data-commitment-card]").Length}");
        }
    }

    [Fact]
    public async Task Nobody_else_reviews_and_no_form_is_taken_without_its_token()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenNoticeAsync("权限");
        var accept = page.Cards("duty")[0].Act("accept");
        using var leader = await server.SignInAsync("leader");
        Assert.StartsWith("/denied", (await leader.SubmitAsync(page, accept)).Location, StringComparison.Ordinal);
        using var content = new FormUrlEncodedContent([new("Version", "1")]);
        using var bare = await officer.Http.PostAsync(accept.GetAttribute("action"), content);
        Assert.Equal(400, (int)bare.StatusCode);
        Assert.Empty(await server.AcceptedAsync(page.DocumentId()));
    }

    /// <summary>The same form, sent by the page's script.</summary>
    private static async Task<Page> ScriptAsync(Visitor visitor, IHtmlFormElement form, Dictionary<string, string> values)
    {
        visitor.Http.DefaultRequestHeaders.Add("HX-Request", "true");
        try
        {
            return await visitor.SubmitAsync(await visitor.GetAsync("/account"), form, values);
        }
        finally
        {
            visitor.Http.DefaultRequestHeaders.Remove("HX-Request");
        }
    }
}

public sealed class ReviewOnSqlite(SqliteServer server) : ReviewTests(server), IClassFixture<SqliteServer>;

public sealed class ReviewOnPostgres(PostgresServer server) : ReviewTests(server), IClassFixture<PostgresServer>;
