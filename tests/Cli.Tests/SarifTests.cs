using System.Text.Json;

namespace Luodi.Cli.Tests;

/// <summary>The log has what SARIF 2.1.0 (OASIS, 27 March 2020) requires of it; the clauses of the standard are named beside each check.</summary>
public sealed class SarifTests
{
    private const string Text = "临江市推进创新工作方案\r\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\r\n一、任务\r\n（一）壮大企业。高新技术企业达到920家。（责任单位：市科技局）\r\n（二）采购。同等条件下优先采购本市企业的产品。\r\n";

    [Theory]
    [InlineData("zh", "zh-CN", "没有写明完成时限")]
    [InlineData("en", "en", "has no deadline")]
    public async Task The_log_is_well_formed(string language, string tag, string sentence)
    {
        using var cli = new CliProbe();
        cli.Write("a b/方案#1.txt", Text);
        cli.Write("a b/luodi.yaml", "suppress:\n  - code: PC0113\n    reason: 已审查\n");
        Assert.Equal(0, await cli.RunAsync("check", cli.At("a b"), "-o", cli.At("out.sarif"), "--language", language, "--error-on", "error"));
        using var log = JsonDocument.Parse(await File.ReadAllBytesAsync(cli.At("out.sarif")));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString()); // 3.13.2
        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray()); // 3.13.4
        var driver = run.GetProperty("tool").GetProperty("driver"); // 3.18.2
        Assert.Equal(("luodi", tag), (driver.GetProperty("name").GetString(), driver.GetProperty("language").GetString())); // 3.19.8, 3.19.21
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        var ids = rules.Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.Equal(ids.Distinct(), ids); // 3.19.23
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!); // 3.49.13
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!); // 3.49.9
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "note", "warning", "error" }); // 3.50.3
        });
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString()); // 3.14.17
        var results = run.GetProperty("results").EnumerateArray().ToList(); // 3.14.23
        Assert.All(results, result => CheckResult(result, ids));
        Assert.Contains(sentence, results.Single(r => r.GetProperty("ruleId").GetString() == "PC0101").GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        var suppression = Assert.Single(results.Single(r => r.GetProperty("ruleId").GetString() == "PC0113").GetProperty("suppressions").EnumerateArray()); // 3.27.23
        Assert.Equal(("external", "已审查"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString())); // 3.35.2, 3.35.4
    }

    private static void CheckResult(JsonElement result, List<string?> ids)
    {
        Assert.Equal(result.GetProperty("ruleId").GetString(), ids[result.GetProperty("ruleIndex").GetInt32()]); // 3.27.6
        var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation"); // 3.27.12
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out _) && uri.All(c => c < 128 && c != ' '), uri); // 3.4.3, RFC 3986
        Assert.EndsWith("a%20b/%E6%96%B9%E6%A1%88%231.txt", uri, StringComparison.Ordinal);
        var region = place.GetProperty("region");
        var text = Text.ReplaceLineEndings("\n");
        var (offset, length) = (region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32()); // 3.30.9, 3.30.10
        Assert.Equal(region.GetProperty("snippet").GetProperty("text").GetString(), text.Substring(offset, length)); // 3.30.13
        var line = text.Split('\n')[region.GetProperty("startLine").GetInt32() - 1]; // 3.30.5: from 1
        var (start, end) = (region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()); // 3.30.6, 3.30.8: one past the last
        Assert.Equal(region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
        Assert.Equal(text.Substring(offset, length), line[(start - 1)..(end - 1)]);
    }
}
