using Luodi.Browser.Tests;
using Luodi.Tests.Shared;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(RunningCity))]

namespace Luodi.Browser.Tests;

/// <summary>The published program with the sample city in a new database, as a newcomer starts it, and one Chromium.</summary>
public sealed class RunningCity : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("luodi-browser-").FullName;
    private PublishedProgram? _program;
    private IPlaywright? _playwright;

    public string Address => _program!.Address;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _program = await PublishedProgram.StartAsync("--data", _folder);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(Launch);
    }

    /// <summary>The system's Chromium, which asks nobody for anything.</summary>
    internal static BrowserTypeLaunchOptions Launch => new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
    };

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
        if (_program is not null)
            await _program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A window of its own, not signed in. Fails the test at its end when the page broke its own security policy or a script threw.</summary>
    public async Task<Window> OpenAsync(int width = 1366, int height = 768, bool scripts = true)
    {
        var context = await Browser.NewContextAsync(new() { BaseURL = Address, ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = scripts, Locale = "zh-CN" });
        return new Window(context, await context.NewPageAsync());
    }

    public async Task<Window> SignInAsync(string name, int width = 1366, int height = 768, bool scripts = true)
    {
        var window = await OpenAsync(width, height, scripts);
        await window.Page.GotoAsync("/sign-in");
        await window.Page.FillAsync("#name", name);
        await window.Page.FillAsync("#password", PublishedProgram.SamplePassword);
        await window.Page.ClickAsync("main form button[type=submit]");
        await Assertions.Expect(window.Page.Locator("a[href='/sign-out']")).ToBeVisibleAsync();
        return window;
    }
}

/// <summary>One browser window, and what its console complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            // A status like 404 is the test's business; a policy violation or a script error is a defect anywhere.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _complaints.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
