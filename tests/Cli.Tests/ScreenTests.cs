using Luodi.Cli.Output;

namespace Luodi.Cli.Tests;

/// <summary>What somebody at a terminal sees, and nobody else.</summary>
public sealed class ScreenTests
{
    private const string Policy = "关于创新的通知\n\n一、目标\n到2025年,全社会研发投入占比达到2.5%以上,由市科技局牵头,市财政局、市统计局、市教育局配合,每季度报告一次工作进展情况。\n";

    [Fact]
    public async Task Lines_fit_the_screen_and_hang_under_their_beginning()
    {
        using var cli = new CliProbe { Width = 50 };
        Assert.Equal(0, await cli.RunAsync("compile", cli.Write("a.txt", Policy)));
        var lines = cli.Output.Split('\n');
        Assert.All(lines, line => Assert.InRange(DisplayWidth.Of(line), 0, 50));
        Assert.Contains(lines, line => line.StartsWith(new string(' ', 15), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Colour_is_for_screens_only()
    {
        using var cli = new CliProbe { Colour = true, Width = 80 };
        Assert.Equal(0, await cli.RunAsync("compile", cli.Write("a.txt", Policy)));
        Assert.Contains("\u001B[1m关于创新的通知\u001B[0m", cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, await cli.RunAsync("compile", cli.At("a.txt"), "-o", cli.At("out.txt")));
        Assert.DoesNotContain('\u001B', await File.ReadAllTextAsync(cli.At("out.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_progress_bar_is_drawn_for_several_files_when_somebody_watches()
    {
        using var cli = new CliProbe { Watched = true };
        var (first, second) = (cli.Write("a.txt", Policy), cli.Write("b.txt", Policy));
        Assert.Equal(0, await cli.RunAsync("compile", first, second, "-o", cli.At("out.json")));
        Assert.Contains("] 1/2", cli.Error, StringComparison.Ordinal);
        Assert.Contains("] 2/2", cli.Error, StringComparison.Ordinal);
        Assert.Equal(0, await cli.RunAsync("compile", first, "-o", cli.At("out.json")));
        Assert.Empty(cli.Error);
    }

    [Fact]
    public async Task Nothing_is_drawn_when_nobody_watches()
    {
        using var cli = new CliProbe();
        Assert.Equal(0, await cli.RunAsync("compile", cli.Write("a.txt", Policy), cli.Write("b.txt", Policy), "-o", cli.At("out.json")));
        Assert.Empty(cli.Error);
    }
}
