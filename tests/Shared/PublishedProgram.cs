using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Luodi.Tests.Shared;

/// <summary>The published server as its own process, started as a newcomer starts it, on a free port.</summary>
internal sealed partial class PublishedProgram : IAsyncDisposable
{
    private readonly Process _process;

    private PublishedProgram(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Of all accounts of the sample city.</summary>
    public const string SamplePassword = "Linjiang-2026";

    public static string Root { get; } = FindRoot();

    public string Address { get; }

    public static async Task<PublishedProgram> StartAsync(params string[] arguments)
    {
        var program = Path.Combine(Root, "artifacts/publish/host/luodi-host");
        if (!File.Exists(program))
            throw new InvalidOperationException("The server is not published; ./test and ./start publish it.");
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new StringBuilder();
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, ["serve", "--port", "0", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Root },
            EnableRaisingEvents = true,
        };
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The server ended: {output}"));
        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new PublishedProgram(process, await address.Task.WaitAsync(TimeSpan.FromMinutes(4)));

        void Read(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.AppendLine(line);
            if (AddressLine().Match(line) is { Success: true } match)
                address.TrySetResult(match.Value);
        }
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
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
