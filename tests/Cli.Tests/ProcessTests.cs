using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Luodi.Cli.Tests;

/// <summary>The real program in a process of its own: exit codes and interrupts.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Interrupt = 2;

    private readonly CliProbe _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Exit_codes_are_those_of_the_contract()
    {
        var good = _files.Write("a.txt", "关于创新的通知\n\n一、目标\n到2025年,研发投入占比达到2.5%。\n");
        Assert.Equal(0, Run("compile", good, "--format", "json").Code);
        var gap = _files.Write("gap.txt", "关于创新的通知\n\n一、目标\n到2025年,研发投入占比达到2.5%。\n三、保障\n加强领导。\n");
        Assert.Equal(1, Run("compile", gap, "--error-on", "info").Code);
        Assert.Equal(2, Run("compile", _files.At("没有.txt")).Code);
        Assert.Equal(2, Run().Code);
        var version = Run("--version");
        Assert.Equal(0, version.Code);
        Assert.StartsWith("luodi ", version.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_of_a_process_is_utf8_without_a_mark_and_without_colour_when_piped()
    {
        var (code, output, _) = Run("compile", _files.Write("a.txt", "关于创新的通知\n\n一、总体要求\n"));
        Assert.Equal(0, code);
        Assert.StartsWith("关于创新的通知", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', output);
    }

    [Fact]
    public void An_interrupt_during_a_large_compile_leaves_no_file_and_ends_with_3()
    {
        var paragraph = "到2025年,全社会研发投入占比达到2.5%以上,由市科技局牵头,市财政局配合,每季度报告一次。\n";
        var large = new StringBuilder("关于创新的通知\n\n");
        for (var i = 0; i < 400_000; i++)
            large.Append(paragraph);
        _files.Write("large.txt", large.ToString());
        using var process = Start("compile", _files.At("large.txt"), "-o", _files.At("out.json"));
        // The temporary file is made before compiling begins, and compiling this much takes seconds.
        Assert.True(SpinWait.SpinUntil(() => Directory.GetFiles(_files.Folder, ".out.json.*").Length > 0, TimeSpan.FromSeconds(30)));
        Assert.Equal(0, Kill(process.Id, Interrupt));
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Equal(3, process.ExitCode);
        Assert.Equal([_files.At("large.txt")], Directory.GetFileSystemEntries(_files.Folder));
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LuodiCommand).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        return Process.Start(start)!;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
