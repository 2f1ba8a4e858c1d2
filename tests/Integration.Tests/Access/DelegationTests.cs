using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Directory.Actions;
using Luodi.Platform;
using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Access;

/// <summary>席位切换与委托: one seat at a time, another's only while it is lent.</summary>
public abstract class DelegationTests(TestServer server)
{
    private static readonly DateOnly Day = new(2026, 1, 12);

    [Fact]
    public async Task The_receiver_chooses_the_lent_seat_acts_in_it_and_the_journal_names_both()
    {
        var id = (await LendAsync("industry", "drafter", Day, Day.AddDays(5))).Value;
        using var drafter = await server.SignInAsync("drafter");
        // Another's seat is never acted in unasked.
        Assert.DoesNotContain("代", (await drafter.GetAsync("/delegations")).Text(".seat-choice summary"), StringComparison.Ordinal);
        var page = await SwitchAsync(drafter, "industry");
        Assert.Contains("代 工信联络员（市工信局 联络员）", page.Text(".seat-choice summary"), StringComparison.Ordinal);
        Assert.Equal(200, (await drafter.GetAsync("/desk")).Status);
        Assert.StartsWith("/denied", (await drafter.GetAsync("/lists")).Location, StringComparison.Ordinal);
        // A lent seat cannot be lent on.
        Assert.Equal("access.delegation-lent", (await LendAsync("drafter", "leader", Day, Day, await ActorAsync("drafter", "industry"))).Refusal?.Code);

        var back = await SwitchAsync(drafter, "drafter");
        Assert.DoesNotContain("代", back.Text(".seat-choice summary"), StringComparison.Ordinal);
        await RevokeAsync("industry", id);
    }

    [Fact]
    public async Task An_act_sent_from_a_seat_that_was_taken_back_does_not_run_in_another()
    {
        var id = (await LendAsync("science", "leader", Day, Day.AddDays(5))).Value;
        using var leader = await server.SignInAsync("leader");
        await SwitchAsync(leader, "science");
        var form = await leader.GetAsync("/delegations");
        await RevokeAsync("science", id);
        var seats = form.Document.QuerySelector("form.topbar-menu") as AngleSharp.Html.Dom.IHtmlFormElement;
        var sent = await leader.SubmitAsync(form, seats!, new() { ["seat"] = server.Town.Accounts["leader"].SeatId.ToString() });
        Assert.Equal(409, sent.Status);
        // The next page stands in the own seat again.
        Assert.Equal(200, (await leader.GetAsync("/overview")).Status);
    }

    [Fact]
    public async Task A_form_opened_in_one_seat_is_refused_after_changing_to_another()
    {
        var id = (await LendAsync("science", "officer", Day, Day.AddDays(5))).Value;
        using var officer = await server.SignInAsync("officer");
        var stale = await officer.GetAsync("/delegations");
        await SwitchAsync(officer, "science");
        var sent = await officer.SubmitAsync(stale, "give-delegation", new() { ["Input.Reason"] = "休假", ["Input.LastDay"] = "2026-01-13" });
        Assert.Equal(400, sent.Status);
        await RevokeAsync("science", id);
    }

    [Fact]
    public async Task A_seat_that_is_not_lent_to_somebody_cannot_be_chosen()
    {
        var id = (await LendAsync("science", "officer", Day, Day)).Value;
        using var officer = await server.SignInAsync("officer");
        var page = await officer.GetAsync("/delegations");
        var seats = page.Document.QuerySelector("form.topbar-menu") as AngleSharp.Html.Dom.IHtmlFormElement;
        var answer = await officer.SubmitAsync(page, seats!, new() { ["seat"] = server.Town.Accounts["leader"].SeatId.ToString() });
        Assert.Equal(403, answer.Status);
        await RevokeAsync("science", id);
    }

    [Fact]
    public async Task A_delegation_begins_and_ends_with_its_days_and_ends_when_the_giver_leaves()
    {
        await LendAsync("officer", "science", Day.AddDays(2), Day.AddDays(4));
        var lent = server.Town.Accounts["officer"].SeatId;
        foreach (var (days, there) in new[] { (0, false), (1, false), (2, true), (4, true), (5, false) })
            Assert.True(there == (await SeatsAsync("science", days)).Contains(lent), $"day {days}");
        var version = await server.InDatabaseAsync(db => db.Set<Luodi.Modules.Directory.Model.Seat>().Where(s => s.Id == lent).Select(s => s.Version).SingleAsync());
        Assert.True((await server.InScopeAsync(server.Town.Accounts["security"], s => s.GetRequiredService<LeaveSeat>().HandleAsync(new(lent, Day.AddDays(3), version), CancellationToken.None))).Accepted);
        Assert.Contains(lent, await SeatsAsync("science", 2));
        Assert.DoesNotContain(lent, await SeatsAsync("science", 3));
    }

    [Fact]
    public async Task Only_the_giver_and_the_security_administrator_take_back_and_only_she_sets_the_longest_time()
    {
        var id = (await LendAsync("leader", "industry", Day, Day)).Value;
        Assert.Equal("access.delegation-not-yours", (await TakeBackAsync("industry", id)).Refusal?.Code);
        Assert.True((await TakeBackAsync("security", id)).Accepted);
        using var liaison = await server.SignInAsync("industry");
        Assert.Throws<InvalidOperationException>(() => liaison.GetAsync("/delegations").Result.Form("limit-delegations"));
        using var security = await server.SignInAsync("security");
        var page = await security.GetAsync("/delegations");
        Assert.Equal("access.delegation-limit", (await security.SubmitAsync(page, "limit-delegations", new() { ["Limit.Days"] = "999" })).RefusalCode);
        Assert.True((await security.SubmitAsync(page, "limit-delegations", new() { ["Limit.Days"] = "7" })).Is(302));
        Assert.Equal("access.delegation-long", (await LendAsync("leader", "industry", Day, Day.AddDays(7))).Refusal?.Code);
        await security.SubmitAsync(page, "limit-delegations", new() { ["Limit.Days"] = "30" });
    }

    [Fact]
    public async Task The_page_lends_a_seat_by_its_form()
    {
        using var leader = await server.SignInAsync("leader");
        var page = await leader.GetAsync("/delegations");
        var receiver = server.Town.Accounts["drafter"].PersonId.ToString();
        Assert.Equal("access.delegation-days", (await leader.SubmitAsync(page, "give-delegation", new() { ["Input.ReceiverId"] = receiver, ["Input.Reason"] = "出差" })).RefusalCode);
        var done = await leader.SubmitAsync(page, "give-delegation", new() { ["Input.ReceiverId"] = receiver, ["Input.Reason"] = "出差", ["Input.LastDay"] = "2026-01-14" });
        Assert.Equal("/delegations?done=given", done.Location);
        var row = (await leader.GetAsync("/delegations")).Text("tbody tr");
        Assert.Contains("起草员", row, StringComparison.Ordinal);
        Assert.Contains("2026-01-14", row, StringComparison.Ordinal);
    }

    private Task<Outcome<Guid>> LendAsync(string giver, string receiver, DateOnly from, DateOnly lastDay, Actor? actor = null) =>
        server.InScopeAsync(actor ?? server.Town.Accounts[giver], s => s.GetRequiredService<GiveDelegation>().HandleAsync(
            new(server.Town.Accounts[receiver].PersonId, from, lastDay, "外出学习"), CancellationToken.None));

    private async Task<Outcome<Guid>> TakeBackAsync(string who, Guid id)
    {
        var version = await server.InDatabaseAsync(db => db.Set<Delegation>().Where(d => d.Id == id).Select(d => d.Version).SingleAsync());
        return await server.InScopeAsync(server.Town.Accounts[who], s => s.GetRequiredService<RevokeDelegation>().HandleAsync(new(id, version), CancellationToken.None));
    }

    private async Task RevokeAsync(string who, Guid id) => Assert.True((await TakeBackAsync(who, id)).Accepted);

    private async Task<Page> SwitchAsync(Visitor visitor, string seatOf)
    {
        var page = await visitor.GetAsync("/delegations");
        var seats = page.Document.QuerySelector("form.topbar-menu") as AngleSharp.Html.Dom.IHtmlFormElement;
        var answer = await visitor.SubmitAsync(page, seats!, new() { ["seat"] = server.Town.Accounts[seatOf].SeatId.ToString() });
        Assert.Equal("/", answer.Location);
        return await visitor.GetAsync("/delegations");
    }

    private Task<Actor> ActorAsync(string who, string seatOf) => server.InScopeAsync(Actor.Program, async s =>
        (await s.GetRequiredService<IActorSource>().FindAsync(server.Town.Accounts[who].AccountId, server.Town.Accounts[seatOf].SeatId, CancellationToken.None))!.Actor);

    /// <summary>The seats that somebody may act in so many days later, without moving the clock of everybody else's tests.</summary>
    private Task<IReadOnlyList<Guid>> SeatsAsync(string who, int days) => server.InScopeAsync<IReadOnlyList<Guid>>(Actor.Program, async s =>
    {
        var directory = s.GetRequiredService<Luodi.Modules.Directory.Contract.IDirectory>();
        var person = server.Town.Accounts[who].PersonId;
        var own = await directory.SeatsOfAsync(person, Day.AddDays(days), CancellationToken.None);
        return [.. (await s.GetRequiredService<Luodi.Modules.Access.Storage.DelegationBook>().LentToAsync(person, own, Day.AddDays(days), CancellationToken.None)).Select(l => l.Seat.Id)];
    });
}

public sealed class DelegationOnSqlite(SqliteServer server) : DelegationTests(server), IClassFixture<SqliteServer>;

public sealed class DelegationOnPostgres(PostgresServer server) : DelegationTests(server), IClassFixture<PostgresServer>;
