using System.Net;
using System.Net.Http.Headers;
using Luodi.Integration.Tests.Harness;

namespace Luodi.Integration.Tests.Platform;

public abstract class BadInputTests(TestServer server)
{
    [Fact]
    public async Task An_upload_of_200_megabytes_is_answered_with_a_sentence_not_with_a_cut_connection()
    {
        using var visitor = server.Visit();
        using var content = new StreamContent(new Zeros(200L * 1024 * 1024));
        content.Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new("boundary", "x") } };
        using var answer = await visitor.Http.PostAsync("/sign-in", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("20 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_answers_404_with_a_way_home()
    {
        using var visitor = server.Visit();
        var page = await visitor.GetAsync("/no-such-page");
        Assert.Equal(404, page.Status);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/']"));
    }

    [Theory]
    [InlineData("/language/en?back=//elsewhere.example")]
    [InlineData("/language/en?back=https://elsewhere.example")]
    [InlineData("/language/en?back=/\\elsewhere.example")]
    public async Task The_language_switch_never_leaves_this_server(string path)
    {
        using var visitor = server.Visit();
        var page = await visitor.GetAsync(path);
        Assert.Equal((302, "/"), (page.Status, page.Location));
    }

    [Fact]
    public async Task English_is_one_click_away_and_stays()
    {
        using var visitor = server.Visit();
        Assert.Contains("登录", (await visitor.GetAsync("/sign-in")).Text("h1"), StringComparison.Ordinal);
        await visitor.GetAsync("/language/en?back=/sign-in");
        var page = await visitor.GetAsync("/sign-in");
        Assert.Equal("Sign in", page.Text("h1"));
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Every_answer_forbids_inline_scripts_and_styles()
    {
        using var visitor = server.Visit();
        using var answer = await visitor.Http.GetAsync("/sign-in");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    /// <summary>A stream that is as long as it says and holds nothing.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => _position; set => _position = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            _position += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() { }
    }
}

public sealed class BadInputOnSqlite(SqliteServer server) : BadInputTests(server), IClassFixture<SqliteServer>;

public sealed class BadInputOnPostgres(PostgresServer server) : BadInputTests(server), IClassFixture<PostgresServer>;
