using System.Text;
using System.Text.RegularExpressions;
using Luodi.Host.Commands;
using Luodi.Host.Configuration;
using Microsoft.Extensions.Configuration;

namespace Luodi.Integration.Tests.Running;

/// <summary>File, environment and command line, in that order of strength; what is unknown or wrong is named, with where it stands and what would do.</summary>
public sealed partial class ConfigurationTests
{
    [Fact]
    public void The_later_place_is_stronger_and_each_value_says_where_it_comes_from()
    {
        var read = Read("""{ "server": { "port": 1, "listen": "::1" }, "backup": { "keep": 3 }, /* why not */ "server.trusted-proxies": ["10.0.0.1", "10.1.0.0/16"], }""",
            new() { ["LUODI_SERVER_PORT"] = "2", ["LUODI_BACKUP_KEEP"] = "4", ["PATH"] = "/bin", ["LUODI_TEST_POSTGRES"] = "x" }, ("server.port", "3", "--port"));
        Assert.Equal((3, "--port"), (read.Number(Keys.Port), read.SourceOf(Keys.Port)));
        Assert.Equal((4, "LUODI_BACKUP_KEEP"), (read.Number(Keys.BackupKeep), read.SourceOf(Keys.BackupKeep)));
        Assert.Equal(("::1", "luodi.json:1"), (read.Text(Keys.Listen), read.SourceOf(Keys.Listen)));
        Assert.Null(read.SourceOf(Keys.BackupAt));
        Assert.Equal(2, read.Server(null).TrustedProxies.Count);
    }

    [Theory]
    [InlineData("{\n \"server\": {\n  \"prot\": 1 } }", "luodi.json:3", "server.port")]
    [InlineData("{ \"sever\": { \"port\": 1 } }", "luodi.json:1", "server.port")]
    [InlineData("{ \"server\": { \"port\": 70000 } }", "luodi.json:1", "0–65535")]
    [InlineData("{ \"server\": { \"port\": \"eighty\" } }", "eighty", "0–65535")]
    [InlineData("{ \"server\": { \"port\": 1.5 } }", "1.5", "0–65535")]
    [InlineData("{ \"server\": { \"port\": null } }", "luodi.json:1", "server.port")]
    [InlineData("{ \"server\": 1 }", "server", "luodi config list")]
    [InlineData("{ \"server\": { \"port\": 1, \"port\": 2 } }", "server.port", "stands twice")]
    [InlineData("{ \"server\": { \"port\": 1 }", "luodi.json:1", "JSON")]
    [InlineData("[1]", "luodi.json:1", "value")]
    [InlineData("", "luodi.json:1", "JSON")]
    [InlineData("{ \"data\": { \"empty\": \"yes\" } }", "data.empty", "true")]
    [InlineData("{ \"backup\": { \"at\": \"25:00\" } }", "backup.at", "02:30")]
    [InlineData("{ \"seal\": { \"algorithm\": \"md5\" } }", "md5", "sha256 | sm3")]
    [InlineData("{ \"server\": { \"trusted-proxies\": \"10.0.0.300\" } }", "server.trusted-proxies", "10.1.0.0/16")]
    [InlineData("{ \"second-reader\": { \"url\": \"ftp://x\", \"model\": \"m\" } }", "second-reader.url", "http")]
    [InlineData("{ \"light\": { \"silence-amber-days\": 70 } }", "light.silence-red-days", "more than")]
    [InlineData("{ \"second-reader\": { \"url\": \"http://x\" } }", "second-reader.model", "both")]
    [InlineData("{ \"server\": { \"certificate\": \"/nowhere.pem\" } }", "/nowhere.pem", "no such file")]
    public void What_is_wrong_is_named_with_its_place_and_what_would_do(string json, string named, string remedy)
    {
        var problem = Assert.Single(Assert.Throws<ConfigurationException>(() => Read(json, [])).Problems);
        Assert.Contains(named, problem, StringComparison.Ordinal);
        Assert.Contains(remedy, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_variable_is_named_with_the_nearest_and_all_problems_are_told_at_once()
    {
        var problems = Assert.Throws<ConfigurationException>(() => Read("""{ "x": { "y": 1 } }""", new() { ["LUODI_SERVER_PROT"] = "1" }, ("server.port", "-1", "--port"))).Problems;
        Assert.Equal(3, problems.Count);
        Assert.Contains(problems, p => p.Contains("LUODI_SERVER_PROT", StringComparison.Ordinal) && p.Contains("LUODI_SERVER_PORT", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("--port: server.port", StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_is_neither_shown_nor_taken_from_where_everybody_sees_it()
    {
        var wrong = Assert.Single(Assert.Throws<ConfigurationException>(() => Read(null, [], ("second-reader.key", "tell-nobody", "--set"))).Problems);
        Assert.Contains("LUODI_SECOND_READER_KEY", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("tell-nobody", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("\0", Assert.Single(Assert.Throws<ConfigurationException>(() => Read(null, new() { ["LUODI_BACKUP_PASSPHRASE"] = "se\0cret" })).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verbs_show_what_holds_mask_secrets_and_end_with_two_when_something_is_wrong()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{ "server": { "port": 81 }, "database": { "connection": "Host=h;Password=tell-nobody" } }""");
            var (code, output, _) = await RunAsync("config", "show", "--config", file, "--set", "backup.keep=7");
            Assert.Equal(0, code);
            Assert.Contains($"server.port = 81  （{file}:1）", output, StringComparison.Ordinal);
            Assert.Contains("backup.keep = 7  （--set）", output, StringComparison.Ordinal);
            Assert.DoesNotContain("tell-nobody", output, StringComparison.Ordinal);
            Assert.Equal(0, (await RunAsync("config", "check", "--config", file)).Code);
            Assert.Equal(Keys.All.Count, (await RunAsync("config", "list")).Output.Split('\n').Count(l => l.Length > 0 && l[0] != ' '));

            await File.WriteAllTextAsync(file, """{ "server": { "prot": 81 } }""");
            foreach (var arguments in (string[][])[["config", "check"], ["serve"], ["migrate"], ["journal", "verify"], ["backup", "--out", file + ".x"]])
            {
                (code, _, var error) = await RunAsync([.. arguments, "--config", file]);
                Assert.Equal(2, code);
                Assert.Contains("server.port", error, StringComparison.Ordinal);
                Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            }
            (code, _, var missing) = await RunAsync("config", "check", "--config", file + ".nowhere");
            Assert.Equal(2, code);
            Assert.Contains(".nowhere", missing, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void What_modules_look_up_reaches_them()
    {
        var read = Read("""{ "light": { "gap-red": 33 }, "seal": { "algorithm": "sm3", "head-minutes": 7 } }""", []);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(read.OfModules).Build();
        Assert.Equal("33", configuration["Ledger:GapRed"]);
        Assert.Equal((Luodi.Sealing.SealAlgorithm.Sm3, TimeSpan.FromMinutes(7)), (read.Seal.Algorithm, read.Seal.HeadAge));
    }

    [Fact]
    public void Whatever_a_module_looks_up_is_a_key_of_the_list()
    {
        var sources = System.IO.Directory.EnumerateFiles(Path.Combine(Root, "src/Modules"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var looked = sources.SelectMany(s => LookedUp().Matches(s)).Select(m => m.Groups[1].Value + m.Groups[2].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(looked.Count >= 7, string.Join(' ', looked));
        Assert.Empty(looked.Where(l => !Keys.All.Any(k => k.Section == l || k.Section?.StartsWith(l + ":", StringComparison.Ordinal) == true)));
    }

    [Fact]
    public void Every_default_is_allowed_and_every_key_has_a_name_and_a_variable_of_its_own()
    {
        Assert.All(Keys.All, k => Assert.True(k.Default.Length == 0 || k.Takes(k.Default), k.Name));
        Assert.Equal(Keys.All.Count, Keys.All.Select(k => k.Variable).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Keys.All.Count, Keys.All.Select(k => k.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_page_says_what_the_list_says()
    {
        var file = Path.Combine(Root, "docs/configuration.md");
        if (Environment.GetEnvironmentVariable("CONFIGURATION") == "write" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(file, ConfigurationPage.Write());
        Assert.True(File.Exists(file) && File.ReadAllText(file) == ConfigurationPage.Write(), "docs/configuration.md is out of date: CONFIGURATION=write ./test Integration");
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Luodi.slnx")))
                folder = folder.Parent!;
            return folder.FullName;
        }
    }

    [GeneratedRegex("\"(LUODI_[A-Z_]+)\"|GetSection\\(\"(\\w+)\"\\)")]
    private static partial Regex LookedUp();

    private static LuodiConfiguration Read(string? json, Dictionary<string, string> environment, params (string, string, string)[] options) =>
        LuodiConfiguration.Read(json is null ? null : ("luodi.json", Encoding.UTF8.GetBytes(json)), environment, options);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await HostCommands.Root().Parse(arguments).InvokeAsync(new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
