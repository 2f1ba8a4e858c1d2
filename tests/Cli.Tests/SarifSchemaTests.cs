using NJsonSchema;

namespace Luodi.Cli.Tests;

/// <summary>What check writes as SARIF is valid against the schema of SARIF 2.1.0, which the package Sarif.Sdk carries.</summary>
public sealed class SarifSchemaTests
{
    private const string Plan = "临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n（一）壮大企业。高新技术企业达到920家。\n";

    private static readonly string Schema = Path.Combine(AppContext.BaseDirectory, "Schemas", "sarif-2.1.0.json");

    private static readonly string Root = RootAbove(AppContext.BaseDirectory);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Findings_of_one_document_of_several_and_suppressed_ones_are_valid(string language)
    {
        using var cli = new CliProbe();
        foreach (var document in Directory.EnumerateFiles(Path.Combine(Root, "samples", "linjiang", "documents"), "*.txt"))
            cli.Write("文 件/" + Path.GetFileName(document), await File.ReadAllBytesAsync(document));
        cli.Write("文 件/残缺.txt", "一、任务\n（三）壮大企业。高新技术企业达到9\uD83D20家。\u0001\n（二）采购。优先采购本市企业的产品。\n");
        cli.Write("文 件/方案.txt", Plan);
        cli.Write("文 件/luodi.yaml", "suppress:\n  - code: PC0101\n    reason: 时限由年度计划“另行”下达\n");
        var log = await LogAsync(cli, "--language", language);
        Assert.Contains("\"relatedLocations\"", log, StringComparison.Ordinal);
        Assert.Contains("\"suppressions\"", log, StringComparison.Ordinal);
        Assert.Empty(await ErrorsAsync(log));
    }

    [Fact]
    public async Task A_log_without_findings_is_valid()
    {
        using var cli = new CliProbe();
        cli.Write("文 件/空.txt", "今天天气很好。\n");
        Assert.Empty(await ErrorsAsync(await LogAsync(cli)));
    }

    [Theory]
    [InlineData("\"level\": \"warning\"", "\"level\": \"grave\"")]
    [InlineData("\"startLine\": ", "\"startLine\": -")]
    [InlineData("\"columnKind\"", "\"columnSort\"")]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\"")]
    public async Task What_the_schema_forbids_is_found(string written, string wrong)
    {
        using var cli = new CliProbe();
        cli.Write("文 件/方案.txt", Plan);
        var log = await LogAsync(cli);
        Assert.Contains(written, log, StringComparison.Ordinal);
        Assert.NotEmpty(await ErrorsAsync(log.Replace(written, wrong, StringComparison.Ordinal)));
    }

    private static async Task<string> LogAsync(CliProbe cli, params string[] more)
    {
        await cli.RunAsync(["check", cli.At("文 件"), "-o", cli.At("out.sarif"), .. more]);
        return await File.ReadAllTextAsync(cli.At("out.sarif"));
    }

    private static async Task<IEnumerable<string>> ErrorsAsync(string log) =>
        (await JsonSchema.FromFileAsync(Schema)).Validate(log).Select(error => error.ToString());

    private static string RootAbove(string folder) => File.Exists(Path.Combine(folder, "Luodi.slnx")) ? folder : RootAbove(Path.GetDirectoryName(folder)!);
}
