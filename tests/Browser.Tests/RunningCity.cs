using System.Diagnostics;
using System.Text.RegularExpressions;
using Luodi.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(RunningCity))]

namespace Luodi.Browser.Tests;

/// <summary>The published program with the sample city in a new database, as a newcomer starts it, and one Chromium.</summary>
public sealed partial class RunningCity : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("luodi-browser-").FullName;
    private Process? _server;
    private IPlaywright? _playwright;

    public string Address { get; private set; } = "";

    public IBrowser Browser { get; private set; } = null!;

    public static string Root { get; } = FindRoot();

    /// <summary>As printed by the first start.</summary>
    public const string Password = "Linjiang-2026";

    public async ValueTask InitializeAsync()
    {
        var program = Path.Combine(Root, "artifacts/publish/host/luodi-host");
        if (!File.Exists(program))
            throw new InvalidOperationException("The server is not published; ./test and ./start publish it.");
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new System.Text.StringBuilder();
        _server = new Process
        {
            StartInfo = new ProcessStartInfo(program, ["serve", "--port", "0", "--data", _folder]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Root },
            EnableRaisingEvents = true,
        };
        _server.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The server ended: {output}"));
        void Read(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.AppendLine(line);
            if (AddressLine().Match(line) is { Success: true } match)
                address.TrySetResult(match.Value);
        }
        _server.OutputDataReceived += (_, e) => Read(e.Data);
        _server.ErrorDataReceived += (_, e) => Read(e.Data);
        _server.Start();
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        Address = await address.Task.WaitAsync(TimeSpan.FromMinutes(4));
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
        if (_server is { HasExited: false })
        {
            _server.Kill();
            await _server.WaitForExitAsync();
        }
        _server?.Dispose();
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
        await window.Page.FillAsync("#password", Password);
        await window.Page.ClickAsync("main form button[type=submit]");
        await Assertions.Expect(window.Page.Locator("a[href='/sign-out']")).ToBeVisibleAsync();
        return window;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luodi.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Luodi.slnx is not above the tests.");
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex AddressLine();
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
