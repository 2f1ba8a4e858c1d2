using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Luodi.Browser.Tests;

/// <summary>The reading view by mouse and by keyboard.</summary>
public sealed class ReadingTests(RunningCity city)
{
    [Fact]
    public async Task Pointing_at_a_sentence_shows_its_card_and_pointing_at_a_card_shows_its_sentence()
    {
        await using var window = await OpenAsync("指向");
        var page = window.Page;
        var marks = page.Locator("mark[data-commitment]");
        var id = await marks.Last.GetAttributeAsync("data-commitment");
        var card = page.Locator($"[data-commitment-card='{id}']");
        await marks.Last.HoverAsync();
        await Expect(card).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-linked"));
        await Expect(card).ToBeInViewportAsync();

        var other = page.Locator("[data-commitment-card]").First;
        var otherId = await other.GetAttributeAsync("data-commitment-card");
        Assert.NotEqual(id, otherId);
        await other.HoverAsync();
        await Expect(page.Locator($"mark[data-commitment='{otherId}']").First).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-linked"));
        await Expect(marks.Last).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-linked"));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task By_keyboard_a_reading_is_corrected_and_the_old_reading_is_kept_beside_it()
    {
        await using var window = await OpenAsync("更正");
        var page = window.Page;
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("e");
        var value = page.Locator("[data-commitment-card] input[name$='Value']").First;
        await Expect(value).ToBeVisibleAsync();
        await value.FillAsync("450");
        await value.PressAsync("Enter");
        var corrected = page.Locator("[data-commitment-card]", new() { HasText = "450" }).First;
        await Expect(corrected).ToBeVisibleAsync();
        await corrected.Locator("details.disclosure summary").ClickAsync();
        await Expect(corrected.Locator("details.disclosure")).ToContainTextAsync("430");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task By_keyboard_a_reading_is_rejected_with_a_reason()
    {
        await using var window = await OpenAsync("驳回");
        var page = window.Page;
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        var reason = page.Locator("input[name='Reason']:visible");
        await Expect(reason).ToBeFocusedAsync();
        await reason.FillAsync("只是背景");
        await reason.PressAsync("Enter");
        await Expect(page.Locator("[data-commitment-card]", new() { HasText = "只是背景" })).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    /// <summary>A document of its own for each test, so that none sees another's review.</summary>
    private async Task<Window> OpenAsync(string name)
    {
        var window = await city.SignInAsync("drafter.swb");
        var page = window.Page;
        await page.GotoAsync("/documents/new");
        await page.FillAsync("#text", $"""
            临江市阅读视图演练方案（{name}）

            一、目标

            到2027年，全市高新技术企业达到430家。

            二、任务

            （一）市科技局要在2026年8月底前印发培育办法。

            （二）市统计局每季度通报一次进展。
            """);
        await page.ClickAsync("main form button[type=submit]");
        await Expect(page.Locator("mark[data-commitment]").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-reading][data-ready]")).ToBeVisibleAsync();
        return window;
    }
}
