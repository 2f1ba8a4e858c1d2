using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Access;

public abstract class AccountAdministrationTests(TestServer server)
{
    [Fact]
    public async Task A_closed_account_is_out_at_once_and_back_after_it_was_reopened_each_with_its_reason()
    {
        var id = await Guest.OpenAsync(server, "closing");
        using var visitor = await server.SignInAsync("closing");
        using var admin = await server.SignInAsync("admin");
        var page = await admin.GetAsync($"/accounts/{id}");
        Assert.Equal("access.reason-missing", (await admin.SubmitAsync(page, "close", new() { ["Input.Reason"] = " " })).RefusalCode);
        Assert.Equal(302, (await admin.SubmitAsync(page, "close", new() { ["Input.Reason"] = "调离本市" })).Status);
        Assert.Contains("ended=AccountClosed", (await visitor.GetAsync("/desk")).Location, StringComparison.Ordinal);
        Assert.Equal("access.sign-in-wrong", (await Guest.TryAsync(server, server.Visit(), "closing", "Wrong-secret-1")).RefusalCode);
        Assert.Equal("access.account-closed", (await Guest.TryAsync(server, server.Visit(), "closing", TestServer.Password)).RefusalCode);
        Assert.Contains("调离本市", (await admin.GetAsync($"/accounts/{id}")).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await admin.SubmitAsync(await admin.GetAsync($"/accounts/{id}"), "reopen", new() { ["Input.Reason"] = "返回原岗" })).Status);
        using var back = await server.SignInAsync("closing");
        Assert.Equal(200, (await back.GetAsync("/desk")).Status);
        var reasons = await server.InDatabaseAsync(db => db.Journal.Where(e => e.Table == "access_account" && e.RecordId == id.ToString()).Select(e => e.Reason).ToListAsync());
        Assert.Contains("停用账号：调离本市", reasons);
        Assert.Contains("启用账号：返回原岗", reasons);
    }

    [Fact]
    public async Task A_locked_account_opens_by_itself_when_the_time_is_over()
    {
        await Guest.OpenAsync(server, "patient");
        await FailAsync("patient", 5);
        Assert.Equal("access.locked-out", (await Guest.TryAsync(server, server.Visit(), "patient", TestServer.Password)).RefusalCode);
        server.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal("access.locked-out", (await Guest.TryAsync(server, server.Visit(), "patient", TestServer.Password)).RefusalCode);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        using var visitor = await server.SignInAsync("patient");
    }

    [Fact]
    public async Task The_security_administrator_unlocks_and_the_system_administrator_cannot()
    {
        var id = await Guest.OpenAsync(server, "locked");
        await FailAsync("locked", 5);
        using var admin = await server.SignInAsync("admin");
        Assert.Throws<InvalidOperationException>(() => admin.GetAsync($"/accounts/{id}").GetAwaiter().GetResult().Form("unlock"));
        var forbidden = await server.InScopeAsync(server.Town.Accounts["admin"], s => s.GetRequiredService<UnlockAccount>().HandleAsync(id, CancellationToken.None));
        Assert.Equal("access.not-yours-to-do", forbidden.Refusal?.Code);
        using var security = await server.SignInAsync("security");
        Assert.Contains("locked", (await security.GetAsync("/accounts?state=Locked")).Text("td.title"), StringComparison.Ordinal);
        Assert.Equal(302, (await security.SubmitAsync(await security.GetAsync($"/accounts/{id}"), "unlock")).Status);
        using var visitor = await server.SignInAsync("locked");
    }

    [Fact]
    public async Task The_security_administrator_can_neither_open_nor_close_nor_reset()
    {
        var id = await Guest.OpenAsync(server, "untouched");
        var security = server.Town.Accounts["security"];
        Assert.Equal("access.not-yours-to-do", (await server.InScopeAsync(security, s => s.GetRequiredService<ResetPassword>().HandleAsync(id, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("access.not-yours-to-do", (await server.InScopeAsync(security, s => s.GetRequiredService<CloseAccount>().CloseAsync(new(id, "x"), CancellationToken.None))).Refusal?.Code);
        using var visitor = await server.SignInAsync("security");
        Assert.Throws<InvalidOperationException>(() => visitor.GetAsync("/accounts").GetAwaiter().GetResult().Form("open-account"));
    }

    [Fact]
    public async Task Nobody_administers_their_own_account()
    {
        var admin = server.Town.Accounts["admin"];
        Assert.Equal("access.not-on-yourself", (await server.InScopeAsync(admin, s => s.GetRequiredService<ResetPassword>().HandleAsync(admin.AccountId, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("access.not-on-yourself", (await server.InScopeAsync(admin, s => s.GetRequiredService<CloseAccount>().CloseAsync(new(admin.AccountId, "x"), CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task An_account_that_nobody_used_for_ninety_days_sleeps_and_is_woken_by_the_system_administrator()
    {
        var unused = await Guest.OpenAsync(server, "unused");
        await Guest.OpenAsync(server, "used");
        await Guest.RuleAsync(server, SignInRules.DormantDays, 90);
        try
        {
            server.Clock.Advance(TimeSpan.FromDays(60));
            using (await server.SignInAsync("used"))
                server.Clock.Advance(TimeSpan.FromDays(29));
            Assert.Equal(0, await RoundAsync("unused"));
            server.Clock.Advance(TimeSpan.FromDays(1));
            Assert.Equal(1, await RoundAsync("unused"));
            Assert.Equal(0, await RoundAsync("used"));
            Assert.Equal("access.account-dormant", (await Guest.TryAsync(server, server.Visit(), "unused", TestServer.Password)).RefusalCode);
            await WakeAsync();
            using var admin = await server.SignInAsync("admin");
            Assert.Contains("unused", (await admin.GetAsync("/accounts?state=Dormant")).Text("td.title"), StringComparison.Ordinal);
            Assert.Equal(302, (await admin.SubmitAsync(await admin.GetAsync($"/accounts/{unused}"), "reopen", new() { ["Input.Reason"] = "本人核实" })).Status);
            await Guest.RuleAsync(server, SignInRules.DormantDays, 90);
            using var back = await server.SignInAsync("unused");
        }
        finally
        {
            await WakeAsync();
        }
    }

    [Fact]
    public async Task An_account_that_the_round_has_not_reached_is_refused_at_the_door()
    {
        await Guest.OpenAsync(server, "overlooked");
        await Guest.RuleAsync(server, SignInRules.DormantDays, 90);
        try
        {
            server.Clock.Advance(TimeSpan.FromDays(90));
            Assert.Equal("access.account-dormant", (await Guest.TryAsync(server, server.Visit(), "overlooked", TestServer.Password)).RefusalCode);
        }
        finally
        {
            await WakeAsync();
        }
    }

    [Fact]
    public async Task An_address_of_no_account_is_answered_as_not_found()
    {
        using var admin = await server.SignInAsync("admin");
        Assert.Equal(404, (await admin.GetAsync($"/accounts/{Guid.CreateVersion7(server.Clock.GetUtcNow())}")).Status);
    }

    /// <summary>The town's own accounts sleep through the months of one test; those of the next are awake.</summary>
    private async Task WakeAsync()
    {
        await Guest.RuleAsync(server, SignInRules.DormantDays, 0);
        await server.InDatabaseAsync(async db =>
        {
            foreach (var account in await db.Set<Account>().Where(a => a.UserName != "unused").ToListAsync())
                account.Wake(server.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
    }

    private async Task<int> RoundAsync(string name)
    {
        await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<LockDormantAccounts>().HandleAsync(CancellationToken.None));
        return await server.InDatabaseAsync(db => db.Set<Account>().CountAsync(a => a.UserName == name && a.DormantAt != null));
    }

    private async Task FailAsync(string name, int times)
    {
        using var visitor = server.Visit();
        for (var i = 0; i < times; i++)
            Assert.Equal("access.sign-in-wrong", (await Guest.TryAsync(server, visitor, name, "Wrong-secret-1")).RefusalCode);
    }
}

public sealed class AccountAdministrationOnSqlite(SqliteServer server) : AccountAdministrationTests(server), IClassFixture<SqliteServer>;

public sealed class AccountAdministrationOnPostgres(PostgresServer server) : AccountAdministrationTests(server), IClassFixture<PostgresServer>;
