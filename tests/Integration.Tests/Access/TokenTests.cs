using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Luodi.Integration.Tests.Harness;
using Luodi.Integration.Tests.Ledger;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Rules;
using Luodi.Platform.Access;
using Luodi.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Access;

/// <summary>接口令牌: what a program may do, and what it is told when it may not.</summary>
public abstract class TokenTests(TestServer server)
{
    private static readonly DateOnly Day = new(2026, 1, 12);

    [Fact]
    public async Task A_token_made_on_the_page_reads_the_ledger_within_its_units_and_is_kept_only_as_a_hash()
    {
        var tasks = await new Policy(server).Duty("接口甲任务建设平台", "市科技局", "2027").Duty("接口乙任务改造园区", "市工信局", "2027").StoreAsync("接口文件" + Guid.CreateVersion7());
        var ids = await tasks.IssueAsync("接口清单");
        using var visitor = await server.SignInAsync("science");
        var page = await visitor.GetAsync("/tokens");
        var made = await visitor.SubmitAsync(page, "make-token", new() { ["Input.Name"] = "大屏", ["Input.Scopes"] = "ReadLedger", ["Input.LastDay"] = "2026-02-12" });
        var token = made.Text("#token");
        Assert.StartsWith("luodi_", token, StringComparison.Ordinal);
        Assert.DoesNotContain(token, (await visitor.GetAsync("/tokens")).Body, StringComparison.Ordinal);

        var (status, list) = await GetAsync(token, "/api/v1/tasks?q=" + Uri.EscapeDataString("任务"));
        Assert.Equal(HttpStatusCode.OK, status);
        var titles = list.GetProperty("tasks").EnumerateArray().Select(t => t.GetProperty("title").GetString()).ToList();
        Assert.Contains("接口甲任务建设平台", titles);
        Assert.DoesNotContain("接口乙任务改造园区", titles);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(token, $"/api/v1/tasks/{ids[0]}")).Status);
        var (foreign, refusal) = await GetAsync(token, $"/api/v1/tasks/{ids[1]}");
        Assert.Equal((HttpStatusCode.Forbidden, "ledger.not-your-task"), (foreign, refusal.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(token, HttpMethod.Get, "/tasks.csv")).StatusCode);

        await server.InDatabaseAsync(async db =>
        {
            var stored = await db.Set<ApiToken>().SingleAsync(t => t.Name == "大屏");
            Assert.DoesNotContain(token[6..], stored.Hash, StringComparison.Ordinal);
            Assert.NotNull(stored.LastUsedAt);
            Assert.All(await db.Set<JournalEntry>().Where(e => e.Table == "access_token").Select(e => e.State).ToListAsync(), state =>
            {
                Assert.DoesNotContain(token, state, StringComparison.Ordinal);
                Assert.DoesNotContain(stored.Hash, state, StringComparison.Ordinal);
            });
            return 0;
        });
    }

    [Fact]
    public async Task A_report_by_token_stands_in_the_journal_under_the_seat_and_the_interface()
    {
        var policy = await new Policy(server).Duty("报送任务建设平台", "市科技局", "2027").StoreAsync("报送文件" + Guid.CreateVersion7());
        var id = (await policy.IssueAsync("报送清单"))[0];
        var token = await MakeAsync("science", TokenScope.Report);
        var key = Guid.CreateVersion7();
        var first = await SendAsync(token, HttpMethod.Post, $"/api/v1/tasks/{id}/reports", new { text = "已完成招标", percent = 20, key });
        var again = await SendAsync(token, HttpMethod.Post, $"/api/v1/tasks/{id}/reports", new { text = "已完成招标", percent = 20, key });
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        var entry = await server.InDatabaseAsync(db => db.Set<JournalEntry>().Where(e => e.Table == "ledger_report").OrderByDescending(e => e.Sequence).FirstAsync());
        Assert.Equal(("科技联络员", "市科技局 联络员", ChangeSource.Api), (entry.ActorName, entry.SeatName, entry.Source));
        var refused = await SendAsync(token, HttpMethod.Post, $"/api/v1/tasks/{id}/reports", new { text = "", percent = 20 });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(token, HttpMethod.Post, $"/api/v1/tasks/{id}/reports", "no object")).StatusCode);
    }

    [Fact]
    public async Task A_document_is_handed_in_and_exported_by_token()
    {
        var token = await MakeAsync("drafter", TokenScope.Upload, TokenScope.ReadLibrary);
        var text = $"关于接口的通知{Guid.CreateVersion7()}\n市科技局要在2026年底前建成平台。";
        using var added = await SendAsync(token, HttpMethod.Post, "/api/v1/documents", new { title = "接口通知", text });
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var id = (await added.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(token, HttpMethod.Post, "/api/v1/documents", new { title = "接口通知", text })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(token, $"/documents/{id}/export/json")).Status);
        Assert.True((await GetAsync(token, "/api/v1/documents")).Body.GetProperty("count").GetInt32() > 0);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(token, $"/documents/{Guid.CreateVersion7()}/export/json")).Status);
    }

    [Fact]
    public async Task Every_way_of_being_wrong_is_told_apart_and_kept_without_the_token()
    {
        NextMinute();
        var token = await MakeAsync("science", TokenScope.ReadLedger);
        Assert.Equal("platform.token-not-here", await CodeAsync(token, "/account", HttpStatusCode.Forbidden));
        Assert.Equal("platform.token-not-here", await CodeAsync(token, "/sign-in", HttpStatusCode.Forbidden));
        Assert.Equal("platform.token-scope", await CodeAsync(token, "/api/v1/documents", HttpStatusCode.Forbidden));
        Assert.Equal("platform.token-bad", await CodeAsync("luodi_" + new string('A', 43), "/api/v1/tasks", HttpStatusCode.Unauthorized));
        Assert.Equal("platform.token-bad", await CodeAsync("nonsense", "/api/v1/tasks", HttpStatusCode.Unauthorized));
        using var none = server.Visit();
        Assert.Equal(HttpStatusCode.Unauthorized, (await none.Http.PostAsJsonAsync($"/api/v1/tasks/{Guid.CreateVersion7()}/reports", new { text = "x" })).StatusCode);

        using var signedIn = await server.SignInAsync("science");
        using var mixed = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tasks") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await signedIn.Http.SendAsync(mixed);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);

        var kept = await server.InDatabaseAsync(db => db.Set<TokenRefusal>().AsNoTracking().ToListAsync());
        Assert.Superset(new HashSet<TokenTrouble> { TokenTrouble.NotForTokens, TokenTrouble.ScopeMissing, TokenTrouble.Unknown, TokenTrouble.WithCookie }, kept.Select(r => r.Trouble).ToHashSet());
        var entries = await server.InDatabaseAsync(db => db.Set<JournalEntry>().Where(e => e.Table == "access_token_refusal").Select(e => e.State).ToListAsync());
        Assert.Equal(kept.Count, entries.Count);
        Assert.All(entries, state => Assert.DoesNotContain(token[10..], state, StringComparison.Ordinal));
        using var security = await server.SignInAsync("security");
        Assert.Contains("范围不符", (await security.GetAsync("/tokens")).Text("#token-refusals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_cannot_fill_the_journal()
    {
        NextMinute();
        var before = await server.InDatabaseAsync(db => db.Set<TokenRefusal>().CountAsync());
        for (var i = 0; i < 40; i++)
            await SendAsync("nonsense", HttpMethod.Get, "/api/v1/tasks");
        Assert.InRange(await server.InDatabaseAsync(db => db.Set<TokenRefusal>().CountAsync()) - before, 0, 30);
    }

    [Fact]
    public async Task A_revoked_token_and_one_whose_seat_was_left_are_worth_nothing()
    {
        var token = await MakeAsync("drafter", TokenScope.ReadLibrary);
        var id = await server.InDatabaseAsync(db => db.Set<ApiToken>().Where(t => t.ScopeNames == "ReadLibrary").Select(t => t.Id).SingleAsync());
        Assert.Equal("access.token-unknown", (await server.InScopeAsync(server.Town.Accounts["officer"], s => s.GetRequiredService<RevokeToken>().HandleAsync(id, CancellationToken.None))).Refusal?.Code);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(token, "/api/v1/documents")).Status);
        Assert.True((await server.InScopeAsync(server.Town.Accounts["security"], s => s.GetRequiredService<RevokeToken>().HandleAsync(id, CancellationToken.None))).Accepted);
        Assert.Equal("platform.token-bad", await CodeAsync(token, "/api/v1/documents", HttpStatusCode.Unauthorized));

        var seat = await server.InScopeAsync(server.Town.Accounts["security"], s => s.GetRequiredService<AppointToSeat>().HandleAsync(
            new(SeatKinds.CodeOf(Role.Officer), server.Town.Industry, server.Town.Accounts["industry"].PersonId, Day), CancellationToken.None));
        var second = await MakeAsync(server.Town.Accounts["industry"] with { SeatId = seat.Value, Role = Role.Officer }, Day.AddDays(30), TokenScope.ReadLedger);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(second, "/api/v1/tasks")).Status);
        await server.InScopeAsync(server.Town.Accounts["security"], s => s.GetRequiredService<LeaveSeat>().HandleAsync(new(seat.Value, Day, 1), CancellationToken.None));
        // The person has another seat still; the token was made for this one.
        Assert.Equal("platform.token-bad", await CodeAsync(second, "/api/v1/tasks", HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task What_a_token_may_be_made_for_is_bounded()
    {
        var science = server.Town.Accounts["science"];
        Assert.Equal("access.token-days", (await TryAsync(science, Day.AddDays(366), TokenScope.Report)).Refusal?.Code);
        Assert.Equal("access.token-days", (await TryAsync(science, Day.AddDays(-1), TokenScope.Report)).Refusal?.Code);
        Assert.Equal("access.token-scopes", (await TryAsync(science, Day)).Refusal?.Code);
        Assert.Equal("access.token-scopes", (await TryAsync(science, Day, (TokenScope)99)).Refusal?.Code);
        Assert.Equal("access.token-seat", (await TryAsync(science with { DelegationId = Guid.CreateVersion7() }, Day, TokenScope.Report)).Refusal?.Code);
        Assert.Equal("access.token-seat", (await TryAsync(science with { Role = null }, Day, TokenScope.Report)).Refusal?.Code);
    }

    /// <summary>What strangers' requests may be kept of is measured by the minute.</summary>
    private void NextMinute() => server.Clock.Advance(TimeSpan.FromMinutes(1));

    private Task<Luodi.Platform.Outcome<string>> TryAsync(Actor owner, DateOnly lastDay, params TokenScope[] scopes) =>
        server.InScopeAsync(owner, s => s.GetRequiredService<MakeToken>().HandleAsync(new("试", scopes, lastDay), CancellationToken.None));

    private async Task<string> MakeAsync(Actor owner, DateOnly lastDay, params TokenScope[] scopes) => (await TryAsync(owner, lastDay, scopes)).Value;

    private Task<string> MakeAsync(string owner, params TokenScope[] scopes) => MakeAsync(server.Town.Accounts[owner], Day.AddDays(30), scopes);

    private async Task<HttpResponseMessage> SendAsync(string token, HttpMethod method, string path, object? body = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        if (body is not null)
            request.Content = JsonContent.Create(body);
        var answer = await http.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string token, string path)
    {
        using var answer = await SendAsync(token, HttpMethod.Get, path);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task<string?> CodeAsync(string token, string path, HttpStatusCode status)
    {
        var (given, body) = await GetAsync(token, path);
        Assert.Equal(status, given);
        return body.GetProperty("code").GetString();
    }
}

public sealed class TokenOnSqlite(SqliteServer server) : TokenTests(server), IClassFixture<SqliteServer>;

public sealed class TokenOnPostgres(PostgresServer server) : TokenTests(server), IClassFixture<PostgresServer>;
