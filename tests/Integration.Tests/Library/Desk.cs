using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Library.Contract;
using Luodi.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Library;

/// <summary>A reviewer's desk: what the tests of the library do again and again.</summary>
internal static partial class Desk
{
    /// <summary>A document of four commitments; the name keeps it apart from those of other tests.</summary>
    public static string Notice(string name) => $"""
        临江市人民政府办公室关于{name}的通知
        临政办发〔2026〕3号

        各单位：
        一、工作目标
        到2027年，高新技术企业达到1200家以上，全社会研发经费投入强度达到3%以上。
        二、重点任务
        （一）建设平台。由市科技局牵头，市工信局配合，2026年12月底前建成中试基地6个。
        （二）培育企业。由市工信局负责，2026年底前建立企业培育库。
        临江市人民政府办公室
        2026年1月5日
        """.Replace("\r\n", "\n", StringComparison.Ordinal);

    public static async Task<Page> PasteAsync(this Visitor visitor, string text, string title = "")
    {
        var form = await visitor.GetAsync("/documents/new");
        return await visitor.SubmitAsync(form, "new-document", new() { ["Input.Text"] = text, ["Input.Title"] = title });
    }

    public static async Task<Page> UploadAsync(this Visitor visitor, string name, byte[] bytes, string text = "")
    {
        var form = await visitor.GetAsync("/documents/new");
        return await visitor.SubmitAsync(form, "new-document", new() { ["Input.Text"] = text }, ("Input.File", name, bytes));
    }

    /// <summary>Pastes a notice of its own for the test, and opens its page.</summary>
    public static async Task<Page> OpenNoticeAsync(this Visitor visitor, string name)
    {
        var page = await visitor.OpenAsync(await visitor.PasteAsync(Notice(name)));
        Assert.True(page.Cards("duty").Count >= 2 && page.Cards("target").Count >= 1, page.Text(".reading-cards"));
        return page;
    }

    public static async Task<Page> OpenAsync(this Visitor visitor, Page added)
    {
        Assert.True(added.Is(302), $"{added.Status} {added.RefusalCode} {added.Text(".alert")}");
        return await visitor.GetAsync(added.Location!);
    }

    public static Guid DocumentId(this Page page) => Guid.Parse(IdInPath().Match(page.Path).Groups[1].Value);

    public static IReadOnlyList<IElement> Cards(this Page page, string kind) =>
        [.. page.Document.QuerySelectorAll("[data-commitment-card]").Where(c => c.QuerySelector($".kind-{kind}") is not null)];

    public static Guid ReadingId(this IElement card) => Guid.Parse(card.GetAttribute("data-commitment-card")!);

    public static IElement Card(this Page page, Guid reading) => page.Document.QuerySelector($"#r-{reading}")!;

    public static IHtmlFormElement Act(this IElement card, string act) => (IHtmlFormElement)card.QuerySelector($"form[data-action={act}]")!;

    /// <summary>What other modules see.</summary>
    public static Task<IReadOnlyList<AcceptedCommitment>> AcceptedAsync(this TestServer server, Guid document) =>
        server.InScopeAsync(Actor.Program, services => services.GetRequiredService<ILibrary>().AcceptedAsync(document, CancellationToken.None));

    [GeneratedRegex("/documents/([0-9a-f-]{36})")]
    private static partial Regex IdInPath();
}
