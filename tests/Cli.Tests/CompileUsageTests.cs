using System.Text.Json;

namespace Luodi.Cli.Tests;

public sealed class CompileUsageTests : IDisposable
{
    private readonly CliProbe _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task A_missing_file_is_named_in_one_sentence_and_ends_with_2()
    {
        Assert.Equal(2, await _cli.RunAsync("compile", _cli.At("没有.txt")));
        Assert.Contains("没有.txt: 找不到", _cli.Error, StringComparison.Ordinal);
        Assert.Single(_cli.Error.Trim().Split('\n'));
        Assert.Empty(_cli.Output);
    }

    [Theory]
    [InlineData("compile")]
    [InlineData("compile", "--bogus")]
    [InlineData("compile", "x.txt", "--format", "yaml")]
    [InlineData("translate")]
    public async Task A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        Assert.Equal(2, await _cli.RunAsync(arguments));
        Assert.NotEmpty(_cli.Error);
    }

    [Fact]
    public async Task Version_is_the_product_s_own()
    {
        Assert.Equal(0, await _cli.RunAsync("--version"));
        Assert.Matches(@"^luodi \d+\.\d+\.\d+\n$", _cli.Output);
    }

    [Fact]
    public async Task Json_is_one_object_with_documents()
    {
        var file = _cli.Write("通知.txt", "关于推进创新的通知\n\n各区县政府：\n\n请于2025年底前完成。\n");
        Assert.Equal(0, await _cli.RunAsync("compile", file, "--format", "json"));
        using var json = JsonDocument.Parse(_cli.Output);
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("documents").ValueKind);
    }
}
