using System.IO.Compression;
using System.Text;
using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Library.Model;
using Luodi.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Integration.Tests.Library;

/// <summary>Uploading and pasting: what comes in is read at once, or refused with a sentence and nothing kept.</summary>
public abstract class IntakeTests(TestServer server)
{
    [Fact, Trait("Rule", "S-020")]
    public async Task A_pasted_text_is_read_and_shown_beside_what_was_read()
    {
        using var drafter = await server.SignInAsync("drafter");
        var page = await drafter.OpenNoticeAsync("粘贴");
        Assert.Contains("关于粘贴的通知", page.Text("h1"), StringComparison.Ordinal);
        var shown = page.Document.QuerySelector(".reading-text")!.TextContent;
        Assert.All(Desk.Notice("粘贴").Split('\n'), line => Assert.Contains(line, shown, StringComparison.Ordinal));
        var duty = page.Cards("duty")[0];
        Assert.Contains(page.Document.QuerySelectorAll("mark"), m => m.GetAttribute("data-commitment") == duty.ReadingId().ToString());
        Assert.Contains("关于粘贴的通知", (await drafter.GetAsync("/documents?q=关于粘贴")).Text("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_of_sentences_add_up_to_the_total_that_is_shown()
    {
        using var drafter = await server.SignInAsync("drafter");
        var line = (await drafter.OpenNoticeAsync("句数")).Text(".coverage > p");
        var numbers = System.Text.RegularExpressions.Regex.Matches(line, "[0-9]+").Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(numbers.Count >= 6 && numbers[0] > 5, line);
        Assert.Equal(numbers[0], numbers.Skip(1).Sum());
    }

    [Fact]
    public async Task The_same_text_again_leads_to_the_document_that_is_there()
    {
        using var drafter = await server.SignInAsync("drafter");
        var first = await drafter.PasteAsync(Desk.Notice("重复"));
        var sources = await CountAsync<Source>();
        var second = await drafter.UploadAsync("另一个名字.txt", Encoding.UTF8.GetBytes(Desk.Notice("重复").Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(first.Location!.Split('?')[0], second.Location!.Split('?')[0]);
        Assert.Contains("没有重复入库", (await drafter.GetAsync(second.Location)).Text(".alert"), StringComparison.Ordinal);
        Assert.Equal(sources, await CountAsync<Source>());
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_document()
    {
        using var drafter = await server.SignInAsync("drafter");
        var form = await drafter.GetAsync("/documents/new");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => drafter.SubmitAsync(form, "new-document", new() { ["Input.Text"] = Desk.Notice("两次") })));
        Assert.Single(answers.Select(a => a.Location!.Split('?')[0]).Distinct());
    }

    [Fact]
    public async Task A_text_in_GB18030_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var drafter = await server.SignInAsync("drafter");
        var page = await drafter.OpenAsync(await drafter.UploadAsync("国标.txt", Encoding.GetEncoding("GB18030").GetBytes(Desk.Notice("国标"))));
        Assert.Contains("关于国标的通知", page.Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_of_an_uploaded_page_are_never_run_and_its_original_is_only_a_download()
    {
        using var drafter = await server.SignInAsync("drafter");
        var html = "<!doctype html><html><body><script>alert(1)</script><img src=x onerror=alert(2)>" + string.Concat(Desk.Notice("网页").Split('\n').Select(l => $"<p>{l}</p>")) + "<p>&lt;script&gt;alert(3)&lt;/script&gt;</p></body></html>";
        var page = await drafter.OpenAsync(await drafter.UploadAsync("网页.html", Encoding.UTF8.GetBytes(html)));
        Assert.Empty(page.Document.QuerySelectorAll(".reading script, .reading img"));
        Assert.Contains("<script>alert(3)</script>", page.Document.QuerySelector(".reading-text")!.TextContent, StringComparison.Ordinal);
        using var original = await drafter.Http.GetAsync($"/documents/{page.DocumentId()}/original");
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("text/plain", original.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", original.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(Encoding.UTF8.GetBytes(html), await original.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Markup_in_text_title_and_correction_is_shown_as_text()
    {
        using var drafter = await server.SignInAsync("drafter");
        var evil = "<script>alert('x')</script><img src=x onerror=alert(1)>";
        var page = await drafter.OpenAsync(await drafter.PasteAsync(Desk.Notice("标记" + evil), "题" + evil));
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img"));
        Assert.Contains(evil, page.Text("h1"), StringComparison.Ordinal);
        Assert.Contains(evil, page.Document.QuerySelector(".reading-text")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await drafter.GetAsync("/documents")).Document.QuerySelectorAll("main script, main img"));
    }

    [Theory]
    [InlineData("扫描件.pdf", "%PDF-1.7 x", "library.file-unread")]
    [InlineData("空.txt", "", "library.file-unread")]
    [InlineData("程序.exe", "一段文字", "platform.file-kind")]
    [InlineData("二进制.txt", "a\0\0b\0", "library.file-unread")]
    public async Task What_is_no_document_is_refused_with_a_sentence_and_not_kept(string name, string content, string code)
    {
        using var drafter = await server.SignInAsync("drafter");
        var (sources, files) = (await CountAsync<Source>(), await CountAsync<StoredFile>());
        var page = await drafter.UploadAsync(name, Encoding.UTF8.GetBytes(content));
        Assert.Equal((200, code), (page.Status, page.RefusalCode));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}{4}", page.Text("#refusal"));
        Assert.Equal((sources, files), (await CountAsync<Source>(), await CountAsync<StoredFile>()));
    }

    [Fact]
    public async Task A_reading_leads_back_to_the_page_and_paragraph_of_its_file_also_after_it_was_accepted()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml").Open();
            var body = string.Concat(Desk.Notice("分页").Split('\n').Select(line => $"<w:p><w:r>{(line.StartsWith("二、", StringComparison.Ordinal) ? "<w:lastRenderedPageBreak/>" : "")}<w:t>{line}</w:t></w:r></w:p>"));
            part.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{body}</w:body></w:document>"));
        }
        using var officer = await server.SignInAsync("officer");
        var page = await officer.OpenAsync(await officer.UploadAsync("分页.docx", packed.ToArray()));
        Assert.EndsWith(" · 第1页第5段", page.Cards("target")[0].QuerySelector(".place")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(" · 第2页第2段", page.Cards("duty")[0].QuerySelector(".place")!.TextContent, StringComparison.Ordinal);
        var after = await officer.OpenAsync(await officer.SubmitAsync(page, page.Cards("duty")[0].Act("accept")));
        Assert.Contains("第2页第2段", after.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_unpacks_to_too_much_is_refused()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in new[] { "[Content_Types].xml", "_rels/.rels", "word/document.xml" })
            {
                using var entry = archive.CreateEntry(part).Open();
                if (part.StartsWith("word/", StringComparison.Ordinal))
                    for (var i = 0; i < 150; i++)
                        entry.Write(new byte[1024 * 1024]);
                else
                    entry.Write("<x/>"u8);
            }
        }
        using var drafter = await server.SignInAsync("drafter");
        Assert.Equal("library.file-unread", (await drafter.UploadAsync("炸弹.docx", packed.ToArray())).RefusalCode);
    }

    [Theory]
    [InlineData("", "library.text-empty")]
    [InlineData("  \n　", "library.text-empty")]
    public async Task Nothing_pasted_is_refused(string text, string code)
    {
        using var drafter = await server.SignInAsync("drafter");
        Assert.Equal(code, (await drafter.PasteAsync(text)).RefusalCode);
    }

    [Fact]
    public async Task A_file_and_a_text_at_once_are_refused_and_the_text_is_still_there()
    {
        using var drafter = await server.SignInAsync("drafter");
        var page = await drafter.UploadAsync("一.txt", "正文一"u8.ToArray(), "正文二");
        Assert.Equal("library.file-and-text", page.RefusalCode);
        Assert.Equal("正文二", page.Document.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_and_one_at_the_limit_is_taken()
    {
        using var drafter = await server.SignInAsync("drafter");
        Assert.Equal("library.text-too-long", (await drafter.PasteAsync(new string('长', 2_000_001))).RefusalCode);
        var longest = string.Concat(Enumerable.Repeat("由市科技局负责建设平台。\n", 2_000_000 / 13 + 1))[..2_000_000];
        Assert.Equal(302, (await drafter.PasteAsync(longest)).Status);
    }

    [Fact]
    public async Task A_text_without_any_document_is_kept_and_says_that_nothing_was_read()
    {
        using var drafter = await server.SignInAsync("drafter");
        var page = await drafter.OpenAsync(await drafter.PasteAsync("今天天气很好。"));
        Assert.Equal("今天天气很好。", page.Text("h1"));
        Assert.Empty(page.Document.QuerySelectorAll("[data-commitment-card]"));
        Assert.NotNull(page.Document.QuerySelector(".reading-cards .empty-state"));
    }

    [Fact]
    public async Task An_unknown_document_is_not_found()
    {
        using var drafter = await server.SignInAsync("drafter");
        Assert.Equal(404, (await drafter.GetAsync("/documents/01a20000-0000-7000-8000-000000000000")).Status);
        Assert.Equal(404, (await drafter.GetAsync("/documents/01a20000-0000-7000-8000-000000000000/original")).Status);
        Assert.Equal(404, (await drafter.GetAsync("/documents/01a20000-0000-7000-8000-000000000000/readings/new")).Status);
    }

    [Fact]
    public async Task Those_who_only_read_see_the_document_and_no_buttons()
    {
        using var drafter = await server.SignInAsync("drafter");
        var id = (await drafter.OpenNoticeAsync("只读")).DocumentId();
        using var liaison = await server.SignInAsync("science");
        var page = await liaison.GetAsync($"/documents/{id}");
        Assert.NotEmpty(page.Cards("duty"));
        Assert.Empty(page.Document.QuerySelectorAll(".commitment-actions, .reading-filters form"));
        Assert.Equal(302, (await liaison.GetAsync("/documents/new")).Status);
    }

    private Task<int> CountAsync<T>() where T : class => server.InDatabaseAsync(db => db.Set<T>().CountAsync());
}

public sealed class IntakeOnSqlite(SqliteServer server) : IntakeTests(server), IClassFixture<SqliteServer>;

public sealed class IntakeOnPostgres(PostgresServer server) : IntakeTests(server), IClassFixture<PostgresServer>;
