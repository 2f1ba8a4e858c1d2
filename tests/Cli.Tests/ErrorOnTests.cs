using Luodi.Compiler;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Tests;

public sealed class ErrorOnTests
{
    [Theory]
    [InlineData("error", Severity.Error, 1)]
    [InlineData("error", Severity.Warning, 0)]
    [InlineData("warning", Severity.Error, 1)]
    [InlineData("warning", Severity.Warning, 1)]
    [InlineData("warning", Severity.Info, 0)]
    [InlineData("info", Severity.Info, 1)]
    public async Task Diagnostics_at_or_above_the_asked_severity_end_with_1(string asked, Severity found, int code)
    {
        using var cli = new CliProbe { Compile = text => WithFlaw(text, found) };
        Assert.Equal(code, await cli.RunAsync("compile", cli.Write("a.txt", "标题\n有关方面"), "--error-on", asked));
        Assert.Contains("PC9999 “有关方面”不是机构", cli.Output, StringComparison.Ordinal);
        Assert.Empty(cli.Error);
    }

    [Fact]
    public async Task Without_the_option_diagnostics_do_not_count()
    {
        using var cli = new CliProbe { Compile = text => WithFlaw(text, Severity.Error) };
        Assert.Equal(0, await cli.RunAsync("compile", cli.Write("a.txt", "标题\n有关方面")));
    }

    [Fact]
    public async Task Where_the_tree_is_not_shown_the_diagnostics_are_named_with_their_place()
    {
        using var cli = new CliProbe { Compile = text => WithFlaw(text, Severity.Warning) };
        var file = cli.Write("a.txt", "标题\n有关方面");
        Assert.Equal(1, await cli.RunAsync("compile", file, "--format", "json", "--error-on", "warning"));
        Assert.Equal($"{file}:2:1: 警告 PC9999 “有关方面”不是机构\n", cli.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_outweighs_diagnostics()
    {
        using var cli = new CliProbe { Compile = text => WithFlaw(text, Severity.Error) };
        Assert.Equal(2, await cli.RunAsync("compile", cli.Write("a.txt", "标题\n有关方面"), cli.At("没有.txt"), "--error-on", "error"));
    }

    [Fact]
    public async Task A_defect_of_the_compiler_is_said_to_be_one_and_leaves_no_output()
    {
        using var cli = new CliProbe { Compile = _ => throw new InvalidOperationException("planted") };
        Assert.Equal(70, await cli.RunAsync("compile", cli.Write("a.txt", "标题"), "-o", cli.At("out.json")));
        Assert.Contains("planted", cli.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(cli.Folder));
    }

    private static Compilation WithFlaw(SourceText text, Severity severity)
    {
        var place = text.Content.IndexOf("有关方面", StringComparison.Ordinal);
        var flaw = Diagnostic.At(new TextSpan(place, 4), new DiagnosticDescriptor("PC9999", severity, "“{0}”不是机构", "“{0}” is no body"), "有关方面");
        return new Compilation(text, [new PolicyDocument("标题", "", null, null, new TextSpan(0, text.Length), [], [], [flaw])], []);
    }
}
