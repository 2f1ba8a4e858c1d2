using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Integration.Tests.Access;

public abstract class SignInTests(TestServer server)
{
    [Fact]
    public async Task The_right_password_opens_the_door_and_the_page_shows_who_is_in()
    {
        using var visitor = await server.SignInAsync("officer");
        var page = await visitor.GetAsync("/account");
        Assert.Equal(200, page.Status);
        Assert.Contains("督办员", page.Text("header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_with_a_sentence_and_no_hint_which_part_was_wrong()
    {
        using var visitor = server.Visit();
        var form = await visitor.GetAsync("/sign-in");
        var wrongPassword = await visitor.SubmitAsync(form, "sign-in", new() { ["Input.Name"] = "leader", ["Input.Password"] = "wrong-Password-1" });
        var wrongName = await visitor.SubmitAsync(form, "sign-in", new() { ["Input.Name"] = "nobody", ["Input.Password"] = "wrong-Password-1" });
        Assert.Equal("access.sign-in-wrong", wrongPassword.RefusalCode);
        Assert.Equal("access.sign-in-wrong", wrongName.RefusalCode);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_account_is_locked_even_for_the_right_password()
    {
        using var visitor = server.Visit();
        var form = await visitor.GetAsync("/sign-in");
        for (var i = 0; i < 5; i++)
            await visitor.SubmitAsync(form, "sign-in", new() { ["Input.Name"] = "industry", ["Input.Password"] = "wrong-Password-1" });
        var right = await visitor.SubmitAsync(form, "sign-in", new() { ["Input.Name"] = "industry", ["Input.Password"] = TestServer.Password });
        Assert.Equal("access.locked-out", right.RefusalCode);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        using var visitor = server.Visit();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in", ["Input.Name"] = "officer", ["Input.Password"] = TestServer.Password });
        using var answer = await visitor.Http.PostAsync("/sign-in", content);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Passwords_never_enter_the_journal()
    {
        var states = await server.InDatabaseAsync(db => db.Set<JournalEntry>().Where(e => e.Table == "access_account").Select(e => e.State).ToListAsync());
        Assert.NotEmpty(states);
        Assert.All(states, state => Assert.DoesNotContain("PasswordHash", state, StringComparison.Ordinal));
        Assert.All(states, state => Assert.Contains("UserName", state, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_way_back_after_signing_in_never_leaves_this_server()
    {
        using var visitor = server.Visit();
        var form = await visitor.GetAsync("/sign-in?returnUrl=//elsewhere.example");
        var answer = await visitor.SubmitAsync(form, "sign-in", new() { ["Input.Name"] = "admin", ["Input.Password"] = TestServer.Password });
        Assert.Equal(302, answer.Status);
        Assert.DoesNotContain("elsewhere", answer.Location, StringComparison.Ordinal);
    }
}

public sealed class SignInOnSqlite(SqliteServer server) : SignInTests(server), IClassFixture<SqliteServer>;

public sealed class SignInOnPostgres(PostgresServer server) : SignInTests(server), IClassFixture<PostgresServer>;
