using System.Text.Json;

namespace Luodi.Cli.Tests;

public sealed class DiffTests
{
    private const string Old = "临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n（一）壮大企业。到2026年底，高新技术企业达到920家。（责任单位：市科技局）\n（二）开放场景。每季度发布一批应用场景清单。\n";
    private static readonly string New = Old.Replace("920家", "960家", StringComparison.Ordinal).Replace("（二）开放场景。每季度发布一批应用场景清单。\n", "", StringComparison.Ordinal);

    [Fact]
    public async Task Text_shows_old_above_new_and_what_it_does_to_the_commitments()
    {
        using var cli = new CliProbe();
        Assert.Equal(0, await cli.RunAsync("diff", cli.Write("旧.txt", Old), cli.Write("新.txt", New)));
        Assert.Equal("""
            临江市推进创新工作方案
            未改 2 条 · 修改 1 条 · 删去 1 条 · 承诺变化 2 项
            ~ 修改 一-一 壮大企业  旧 4 行，新 4 行
                - 到2026年底，高新技术企业达到920家。
                + 到2026年底，高新技术企业达到960家。
            - 删去 一-二 开放场景  旧 5 行
                - （二）开放场景。
                - 每季度发布一批应用场景清单。
            ~ 修改 目标 高新技术企业 达到 920家 · 时限 2026-12-31 · 责任 市科技局 ⇒ 目标值 920 → 960
            - 删去 节奏 每季度 发布一批应用场景清单


            """.ReplaceLineEndings("\n"), cli.Output);
    }

    [Fact]
    public async Task Json_names_places_in_both_versions()
    {
        using var cli = new CliProbe();
        Assert.Equal(0, await cli.RunAsync("diff", cli.Write("旧.txt", Old), cli.Write("新.txt", New), "-o", cli.At("out.json")));
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(cli.At("out.json")));
        var document = Assert.Single(json.RootElement.GetProperty("documents").EnumerateArray());
        Assert.Equal(["same", "same", "changed", "dropped"], document.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("kind").GetString()!));
        var changed = document.GetProperty("commitments")[0];
        Assert.Equal(("changed", "target", "高新技术企业达到960家"), (changed.GetProperty("kind").GetString(), changed.GetProperty("type").GetString(), changed.GetProperty("new").GetProperty("quote").GetString()));
        Assert.Equal(("value", "920", "960"), (changed.GetProperty("fields")[0].GetProperty("field").GetString(), changed.GetProperty("fields")[0].GetProperty("old").GetString(), changed.GetProperty("fields")[0].GetProperty("new").GetString()));
    }

    [Fact]
    public async Task Markdown_is_a_table_that_its_own_signs_in_the_text_do_not_break()
    {
        using var cli = new CliProbe();
        Assert.Equal(0, await cli.RunAsync("diff", cli.Write("旧.txt", Old), cli.Write("新.txt", New.Replace("960家", "960家|<b>", StringComparison.Ordinal)), "--format", "markdown"));
        Assert.Contains("| **到2026年底，高新技术企业达到920家。** | **到2026年底，高新技术企业达到960家\\|\\<b\\>。** |\n", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_ends_with_2()
    {
        using var cli = new CliProbe();
        var file = cli.Write("旧.txt", Old);
        Assert.Equal(2, await cli.RunAsync("diff", file, cli.At("没有.txt")));
        Assert.Equal(2, await cli.RunAsync("diff", file, cli.Folder));
        Assert.Equal(2, await cli.RunAsync("diff", file));
        Assert.Equal(2, await cli.RunAsync("diff", file, cli.Write("新.txt", New), "-o", file));
        Assert.Equal(Old, await File.ReadAllTextAsync(file));
    }
}
