using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Luodi.Browser.Tests;

/// <summary>The whole road in a real browser: a document goes in, a lit task comes out, and the light leads back to the sentence.</summary>
public sealed class RoadTests(RunningCity city)
{
    private const string Sentence = "到2026年底，全市科技型中小企业达到320家";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_pasted_document_to_a_light_and_back_to_its_sentence(bool scripts)
    {
        var title = $"临江市科技型中小企业培育工作方案（{(scripts ? "甲" : "乙")}）";
        var document = await ImportAsync(title, scripts);
        await ReviewAsync(document, scripts);
        var list = await MakeListAsync(document, title, scripts);
        var task = await IssueAsync(list, scripts);
        await ReportAsync(task, scripts);
        await LookAsync(task, title, scripts);
    }

    private async Task<string> ImportAsync(string title, bool scripts)
    {
        await using var window = await city.SignInAsync("drafter.swb", scripts: scripts);
        var page = window.Page;
        await page.GotoAsync("/documents");
        await page.ClickAsync("main a[href='/documents/new']");
        await page.FillAsync("#text", $"""
            {title}

            临科发〔2026〕9号

            一、总体目标

            {Sentence}，发展势头更好。

            二、重点任务

            （一）建立培育库。市科技局要在2026年9月底前建立科技型中小企业培育库。

            （二）开展服务。创新工作方法，形成良好氛围。
            """);
        await page.ClickAsync("main form button[type=submit]");
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.Locator("mark[data-commitment]").First).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
        return PathOf(page);
    }

    /// <summary>With scripts by keyboard alone; without by the same forms as plain posts.</summary>
    private async Task ReviewAsync(string document, bool scripts)
    {
        await using var window = await city.SignInAsync("drafter.swb", scripts: scripts);
        var page = window.Page;
        await page.GotoAsync(document);
        var waiting = page.Locator("[data-commitment-card] form[data-action=accept]");
        var count = await waiting.CountAsync();
        Assert.True(count >= 2, $"{count} readings wait for review.");
        if (scripts)
        {
            await Expect(page.Locator("[data-reading][data-ready]")).ToBeVisibleAsync();
            for (var left = count; left > 0; left--)
            {
                await page.Keyboard.PressAsync("j");
                await page.Keyboard.PressAsync("a");
                await Expect(waiting).ToHaveCountAsync(left - 1);
            }
        }
        else
            for (var left = count; left > 0; left--)
            {
                await waiting.First.Locator("button").ClickAsync();
                await Expect(waiting).ToHaveCountAsync(left - 1);
            }
        await page.ReloadAsync();
        await Expect(waiting).ToHaveCountAsync(0);
        Assert.Empty(window.Complaints);
    }

    private async Task<string> MakeListAsync(string document, string title, bool scripts)
    {
        await using var window = await city.SignInAsync("officer.dcs", scripts: scripts);
        var page = window.Page;
        await page.GotoAsync(document);
        await page.ClickAsync("main a[href^='/lists/new?document=']");
        await page.FillAsync("#title", title);
        await page.ClickAsync("main form button[type=submit]");
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        Assert.Empty(window.Complaints);
        return PathOf(page);
    }

    /// <summary>The target has no owner: the list does not leave the house until it has one.</summary>
    private async Task<string> IssueAsync(string list, bool scripts)
    {
        await using var window = await city.SignInAsync("officer.dcs", scripts: scripts);
        var page = window.Page;
        await page.GotoAsync(list);
        await Button(page, "issue").ClickAsync();
        await Expect(page.Locator("#refusal")).ToHaveAttributeAsync("data-code", "ledger.incomplete");
        var lacking = page.Locator("#refusal a[data-incomplete]");
        for (var left = await lacking.CountAsync(); left > 0; left--)
        {
            await lacking.First.ClickAsync();
            await page.SelectOptionAsync("select[name$='LeadUnitId']", new SelectOptionValue { Label = "市科技局" });
            var deadline = page.Locator("input[name$='Deadline']");
            if (await deadline.InputValueAsync() == "")
                await deadline.FillAsync("2026-12-31");
            await page.ClickAsync("main form:has(select[name$='LeadUnitId']) button[type=submit]");
            await page.GotoAsync(list);
            await Button(page, "issue").ClickAsync();
            await Expect(lacking).ToHaveCountAsync(left - 1);
        }
        await Expect(page.Locator("#refusal")).ToHaveCountAsync(0);
        var task = page.Locator("main tr", new() { HasText = "320" }).Locator("a[href^='/tasks/']").First;
        Assert.Empty(window.Complaints);
        return (await task.GetAttributeAsync("href"))!;
    }

    private async Task ReportAsync(string task, bool scripts)
    {
        await using var window = await city.SignInAsync("liaison.kjj", scripts: scripts);
        var page = window.Page;
        await page.GotoAsync("/desk");
        await page.Locator($"main a[href^='{task}']").First.ClickAsync();
        await page.FillAsync("#text", "入库评审两批，现有296家");
        await page.FillAsync("#value", "296");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "入库名单.txt", MimeType = "text/plain", Buffer = "名单"u8.ToArray() });
        await page.ClickAsync("#report button[type=submit]");
        await Expect(page.Locator("main")).ToContainTextAsync("入库评审两批，现有296家");
        // 296 of 320: the percentage is computed, and nobody typed it.
        await Expect(page.Locator("main")).ToContainTextAsync("92.5");
        Assert.Empty(window.Complaints);
    }

    private async Task LookAsync(string task, string title, bool scripts)
    {
        await using var window = await city.SignInAsync("leader.hym", scripts: scripts);
        var page = window.Page;
        await page.GotoAsync(task);
        await page.Locator("details.arithmetic summary").First.ClickAsync();
        await Expect(page.Locator("details.arithmetic").First).ToContainTextAsync("92.5");
        await page.Locator("main a[href^='/documents/'][href*='reading=']").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        var linked = page.Locator("mark.is-linked");
        await Expect(linked.First).ToBeVisibleAsync();
        Assert.Contains("320家", string.Concat(await linked.AllTextContentsAsync()), StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task From_any_number_on_the_leaders_desk_it_is_two_clicks_to_the_sentence()
    {
        await using var window = await city.SignInAsync("leader.hym");
        var page = window.Page;
        await page.GotoAsync("/overview");
        var numbers = await page.Locator("main a[data-counts]").EvaluateAllAsync<string[][]>("links => links.map(a => [a.getAttribute('href'), a.dataset.counts])");
        Assert.True(numbers.Length > 20, $"{numbers.Length} numbers on the desk.");
        foreach (var (href, shown) in numbers.Select(n => (n[0], n[1])).Distinct())
        {
            // Read without drawing it: there are some hundred numbers.
            var behind = await (await page.Context.APIRequest.GetAsync(city.Address + href)).TextAsync();
            Assert.True(behind.Contains($"data-count=\"{shown}\"", StringComparison.Ordinal), $"The desk says {shown}, {href} does not.");
            if (shown != "0")
                Assert.Contains("reading=", behind, StringComparison.Ordinal);
        }
        await page.GotoAsync("/overview");
        await page.Locator("main a[data-counts]:not([data-counts='0'])").First.ClickAsync();
        await page.Locator("main a[href*='reading=']").First.ClickAsync();
        await Expect(page.Locator("mark.is-linked").First).ToBeVisibleAsync();
    }

    private static ILocator Button(IPage page, string form) => page.Locator($"form:has(input[name='_handler'][value='{form}']) button[type=submit]");

    private static string PathOf(IPage page) => new Uri(page.Url).AbsolutePath;
}
