using System.Diagnostics;
using System.Text;
using Luodi.Compiler.Formats;
using Luodi.Compiler.Formats.Pages;

namespace Luodi.Formats.Tests;

/// <summary>Outside tools are bounded whatever they do; tools of every system stand in for those that read.</summary>
public sealed class ToolRunTests
{
    [Fact]
    public void A_tool_that_never_ends_is_stopped()
    {
        var clock = Stopwatch.StartNew();
        var refused = Assert.Throws<RefusedException>(() => ToolRun.Output(Tool.Find("sleep")!, ["60"], new ReadLimits { ToolTime = TimeSpan.FromMilliseconds(200) }, TestContext.Current.CancellationToken));
        Assert.Equal("timed-out", refused.Refusal.Code);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void A_tool_that_writes_without_end_is_stopped() =>
        Assert.Equal("too-large", Assert.Throws<RefusedException>(() => ToolRun.Output(Tool.Find("yes")!, [], new ReadLimits { MaxUnpackedBytes = 1_000_000 }, TestContext.Current.CancellationToken)).Refusal.Code);

    [Fact]
    public void A_reader_that_is_asked_to_stop_stops()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.ThrowsAny<OperationCanceledException>(() => ToolRun.Output(Tool.Find("sleep")!, ["60"], ReadLimits.Default, stop.Token));
    }

    [Fact]
    public void A_tool_that_fails_gives_nothing() => Assert.Null(ToolRun.Output(Tool.Find("false")!, [], ReadLimits.Default, TestContext.Current.CancellationToken));

    [Fact]
    public void No_shell_reads_the_arguments_and_nothing_of_the_environment_is_handed_on()
    {
        Assert.Equal("$(id); `id` *\n", Encoding.UTF8.GetString(ToolRun.Output(Tool.Find("echo")!, ["$(id);", "`id`", "*"], ReadLimits.Default, TestContext.Current.CancellationToken)!));
        Assert.DoesNotContain("HOME=", Encoding.UTF8.GetString(ToolRun.Output(Tool.Find("env")!, [], ReadLimits.Default, TestContext.Current.CancellationToken)!), StringComparison.Ordinal);
    }
}
