using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Luodi.Browser.Tests;

/// <summary>axe finds nothing serious on any page, in either language, wide or on a phone.</summary>
public sealed class AccessibilityTests(RunningCity city)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/status/404")]
    public Task Open_pages_have_no_serious_violation(string path) => CheckAsync(null, path);

    [Fact]
    public async Task A_violation_is_found()
    {
        await using var window = await city.OpenAsync();
        await window.Page.SetContentAsync("<html><body><input><img src='data:,'></body></html>");
        Assert.NotEmpty(await SeriousAsync(window.Page));
    }

    private async Task CheckAsync(string? account, string path)
    {
        foreach (var (width, height) in new[] { (1366, 768), (390, 844) })
        {
            await using var window = account is null ? await city.OpenAsync(width, height) : await city.SignInAsync(account, width, height);
            await window.Page.GotoAsync(path);
            Assert.Empty(await SeriousAsync(window.Page));
            Assert.Empty(window.Complaints);
        }
    }

    private static async Task<IEnumerable<string>> SeriousAsync(IPage page) =>
        (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}");
}
