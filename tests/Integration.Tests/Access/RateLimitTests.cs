using System.Net;
using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Data;
using Luodi.Platform.Web;

namespace Luodi.Integration.Tests.Access;

/// <summary>On one database: nothing here is stored.</summary>
public sealed class RateLimitTests(RateLimitTests.TightServer server) : IClassFixture<RateLimitTests.TightServer>
{
    public sealed class TightServer : TestServer
    {
        protected override Task<DatabaseOptions> CreateDatabaseAsync() => Task.FromResult(new DatabaseOptions { DataDirectory = Folder });

        protected override RateLimitOptions Limits => new() { SignInsPerAddress = 8, SignInsPerName = 3, UploadsPerAccount = 2, PublicFormsPerAddress = 2 };
    }

    [Fact]
    public async Task Too_many_tries_by_one_name_are_told_to_wait_and_then_let_in()
    {
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        using var visitor = server.Visit();
        for (var i = 0; i < 3; i++)
            Assert.Equal("access.sign-in-wrong", (await Guest.TryAsync(server, visitor, "leader", "Wrong-secret-1")).RefusalCode);
        var page = await Guest.TryAsync(server, visitor, "LEADER", TestServer.Password);
        Assert.Equal((429, "platform.too-many"), (page.Status, page.RefusalCode));
        using (await server.SignInAsync("officer"))
            server.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(302, (await Guest.TryAsync(server, visitor, "leader", TestServer.Password)).Status);
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_answered_with_a_sentence_and_when_to_come_back()
    {
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        using var visitor = server.Visit();
        for (var i = 0; i < 8; i++)
            Assert.Equal(200, (await Guest.TryAsync(server, visitor, $"nobody-{i}", "Wrong-secret-1")).Status);
        server.Clock.Advance(TimeSpan.FromSeconds(20));
        using var content = new FormUrlEncodedContent([]);
        using var answer = await visitor.Http.PostAsync("/sign-in", content);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(40)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Contains("40", body, StringComparison.Ordinal);
        Assert.Contains("请在", body, StringComparison.Ordinal);
        Assert.Equal(200, (await visitor.GetAsync("/sign-in")).Status);
        server.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(200, (await Guest.TryAsync(server, visitor, "nobody-9", "Wrong-secret-1")).Status);
    }

    [Fact]
    public async Task Uploads_are_counted_by_account_and_reading_is_not()
    {
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        using var drafter = await server.SignInAsync("drafter");
        using var officer = await server.SignInAsync("officer");
        Assert.NotEqual(429, await UploadAsync(drafter));
        Assert.NotEqual(429, await UploadAsync(drafter));
        Assert.Equal(429, await UploadAsync(drafter));
        Assert.NotEqual(429, await UploadAsync(officer));
        for (var i = 0; i < 5; i++)
            Assert.Equal(200, (await drafter.GetAsync("/documents/new")).Status);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEqual(429, await UploadAsync(drafter));
    }

    [Fact]
    public async Task Public_forms_are_counted_by_address()
    {
        server.Clock.Advance(TimeSpan.FromMinutes(2));
        using var visitor = server.Visit();
        Assert.NotEqual(429, (await visitor.PostNothingAsync("/")).Status);
        Assert.NotEqual(429, (await visitor.PostNothingAsync("/")).Status);
        Assert.Equal(429, (await visitor.PostNothingAsync("/")).Status);
    }

    private static async Task<int> UploadAsync(Visitor visitor)
    {
        using var content = new MultipartFormDataContent { { new StringContent("x"), "x" } };
        using var answer = await visitor.Http.PostAsync("/documents/new", content);
        return (int)answer.StatusCode;
    }
}
