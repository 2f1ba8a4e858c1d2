using System.Text.Json;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Cli.Tests;

public sealed class CheckTests
{
    private const string Flawed = "临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n（一）壮大企业。高新技术企业达到920家。（责任单位：市科技局）\n";
    private const string Sound = "临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n（一）壮大企业。到2090年底，高新技术企业达到920家。（责任单位：市科技局）\n";

    [Fact]
    public async Task A_finding_says_where_it_stands_in_the_asked_language()
    {
        using var cli = new CliProbe();
        var file = cli.Write("方案.txt", Flawed);
        Assert.Equal(0, await cli.RunAsync("check", file));
        Assert.Equal($"{file}:4:9: 警告 PC0101 目标“高新技术企业”没有写明完成时限（本条共 1 项）\n错误 0 · 警告 1 · 提示 0\n", cli.Output);
        Assert.Equal(0, await cli.RunAsync("check", file, "--language", "en"));
        Assert.Equal($"{file}:4:9: warning PC0101 the target “高新技术企业” has no deadline (1 in this article)\n0 errors · 1 warnings · 0 notes\n", cli.Output);
        Assert.Equal(0, await cli.RunAsync("check", file, "--show", "error"));
        Assert.Equal("错误 0 · 警告 1 · 提示 0 · 未列出 1\n", cli.Output);
    }

    [Theory]
    [InlineData("info", 1)]
    [InlineData("warning", 1)]
    [InlineData("error", 0)]
    public async Task Findings_at_or_above_the_asked_severity_end_with_1(string least, int code)
    {
        using var cli = new CliProbe();
        Assert.Equal(code, await cli.RunAsync("check", cli.Write("方案.txt", Flawed), "--error-on", least));
        Assert.Equal(0, await cli.RunAsync("check", cli.Write("好.txt", Sound), "--error-on", "info"));
    }

    [Fact]
    public async Task What_cannot_be_read_or_understood_ends_with_2()
    {
        using var cli = new CliProbe();
        var file = cli.Write("方案.txt", Flawed);
        Assert.Equal(2, await cli.RunAsync("check", file, cli.At("没有.txt"), "--error-on", "warning"));
        Assert.Equal(2, await cli.RunAsync("check", file, "--today", "今天"));
        Assert.Equal(2, await cli.RunAsync("check", file, "--register", cli.Write("目录.csv", "甲,乙\n1,2\n")));
        Assert.Contains("目录.csv", cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, await cli.RunAsync("check", file, "--suppressions", cli.Write("a.yaml", "suppress: [\n")));
        Assert.Equal(2, await cli.RunAsync("check", file, "--suppressions", cli.At("没有.yaml")));
    }

    [Fact]
    public async Task An_interrupt_ends_with_3_and_leaves_no_file()
    {
        using var cli = new CliProbe();
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        Assert.Equal(3, await cli.RunAsync(cancel.Token, "check", cli.Write("方案.txt", Flawed), "-o", cli.At("out.sarif")));
        Assert.Single(Directory.GetFiles(cli.Folder));
    }

    [Fact]
    public async Task Whether_a_deadline_is_past_is_judged_by_the_day_given_or_by_the_clock()
    {
        using var cli = new CliProbe();
        var file = cli.Write("方案.txt", Sound);
        await cli.RunAsync("check", file);
        Assert.DoesNotContain("PC0105", cli.Output, StringComparison.Ordinal);
        await cli.RunAsync("check", file, "--today", "2091-01-01");
        Assert.Contains("PC0105 时限 2090-12-31 在 2091-01-01 已经过去", cli.Output, StringComparison.Ordinal);
        await cli.RunAsync("check", cli.Write("旧.txt", Sound.Replace("2090", "2001", StringComparison.Ordinal)));
        Assert.Contains("PC0105 时限 2001-12-31", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_both_languages_the_place_and_what_is_suppressed()
    {
        using var cli = new CliProbe();
        var file = cli.Write("方案.txt", Flawed);
        cli.Write("luodi.yaml", "suppress:\n  - code: PC0101\n    file: 方*.txt\n    article: 一-一\n    reason: 另行下达\n");
        Assert.Equal(0, await cli.RunAsync("check", file, "--format", "json", "--error-on", "info"));
        using var json = JsonDocument.Parse(cli.Output);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("PC0101", "warning", 4, 9, "高新技术企业达到920家", "另行下达", "一-一"), (Text("code"), Text("severity"), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), Text("quote"), Text("suppressed"), Text("article")));
        Assert.Equal(Text("quote"), Flawed[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()]);
        Assert.Contains("没有写明", Text("message"), StringComparison.Ordinal);
        Assert.Contains("no deadline", Text("english"), StringComparison.Ordinal);
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("suppressed").GetInt32());

        string? Text(string name) => finding.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("PC0301")]
    [InlineData("PC0302")]
    public async Task The_pages_of_suppressions_hold(string id)
    {
        var page = DiagnosticPage.Of(id)!;
        Assert.Contains(id, await CodesOf(page.Example), StringComparison.Ordinal);
        Assert.DoesNotContain("PC03", await CodesOf(page.Fixed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_of_a_folder_are_held_against_each_other()
    {
        var page = DiagnosticPage.Of("PC0207")!;
        Assert.Contains("PC0207 层层加码", await CodesOf(page.Example), StringComparison.Ordinal);
        Assert.DoesNotContain("PC0207", await CodesOf(page.Fixed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_saved_by_a_spreadsheet_in_a_chinese_encoding_is_read()
    {
        using var cli = new CliProbe();
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var register = cli.Write("目录.csv", System.Text.Encoding.GetEncoding("GB18030").GetBytes("序号,文件名称,文号,状态\r\n1,\"临江市甲办法\",临政发〔2019〕8号,宣布失效\r\n"));
        var file = cli.Write("方案.txt", Sound.Replace("壮大企业。", "壮大企业。按照《临江市甲办法》（临政发〔2019〕8号）办理。", StringComparison.Ordinal));
        Assert.Equal(1, await cli.RunAsync("check", file, "--register", register, "--error-on", "warning"));
        Assert.Contains("PC0203 引用的《临江市甲办法》已废止，依据目录", cli.Output, StringComparison.Ordinal);
    }

    private static async Task<string> CodesOf(IEnumerable<(string? File, string Text)> blocks)
    {
        using var cli = new CliProbe();
        foreach (var (name, text) in blocks)
            cli.Write(Path.Combine("文件", name!), text);
        await cli.RunAsync("check", cli.At("文件"), "--today", "2026-01-01");
        return cli.Output;
    }
}
