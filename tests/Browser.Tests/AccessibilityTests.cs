using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Luodi.Browser.Tests;

/// <summary>axe finds nothing serious on any page that a role can reach, wide or on a phone; nothing runs off the side, no script complains.</summary>
public sealed partial class AccessibilityTests(RunningCity city)
{
    private static readonly (int Width, int Height)[] Screens = [(1366, 768), (390, 844)];

    [Theory]
    [InlineData(null)]
    [InlineData("leader.hym")]
    [InlineData("officer.dcs")]
    [InlineData("drafter.swb")]
    [InlineData("liaison.kjj")]
    [InlineData("admin.sjj")]
    [InlineData("security.swb")]
    [InlineData("audit.zfb")]
    public async Task Every_kind_of_page_is_clean(string? account)
    {
        var findings = new List<string>();
        await using var window = account is null ? await city.OpenAsync() : await city.SignInAsync(account);
        var seen = await EachKindOfPageAsync(window.Page, async path =>
        {
            foreach (var (width, height) in Screens)
            {
                await window.Page.SetViewportSizeAsync(width, height);
                findings.AddRange((await SeriousAsync(window.Page)).Select(v => $"{path} at {width}: {v}"));
                if (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
                    findings.Add($"{path} at {width}: runs {over} pixels off the side");
            }
        });
        Assert.True(seen >= (account is null ? 2 : 3), $"Only {seen} kinds of pages were reached.");
        Assert.Empty(findings);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_violation_is_found()
    {
        await using var window = await city.OpenAsync();
        await window.Page.SetContentAsync("<html><body><input><img src='data:,'></body></html>");
        Assert.NotEmpty(await SeriousAsync(window.Page));
    }

    /// <summary>Follows the links of the site, one page for each kind of address (identifiers aside), and looks at it.</summary>
    private static async Task<int> EachKindOfPageAsync(IPage page, Func<string, Task> look)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var path))
        {
            var address = path.Split('?', '#')[0];
            // Downloads are no pages, and signing out or changing the language would end the walk.
            if (address.StartsWith("/language/", StringComparison.Ordinal) || address is "/sign-out" || IsDownload(address) || !kinds.Add(Identifier().Replace(address, "{id}")))
                continue;
            await page.GotoAsync(path);
            await look(path);
            foreach (var link in await page.Locator("a[href^='/']:not([download])").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
                waiting.Enqueue(link);
        }
        return kinds.Count;
    }

    private static bool IsDownload(string path) =>
        path.StartsWith("/files/", StringComparison.Ordinal) || Path.HasExtension(path) || path.EndsWith("/original", StringComparison.Ordinal) || path.Contains("/export", StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> SeriousAsync(IPage page) =>
        (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=/calendar/)[0-9]{4}")]
    private static partial Regex Identifier();
}
