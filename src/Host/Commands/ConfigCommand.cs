using System.CommandLine;
using Luodi.Host.Configuration;

namespace Luodi.Host.Commands;

/// <summary><c>config</c>: lists what can be set, checks what is set, and shows what holds.</summary>
internal static class ConfigCommand
{
    private const string Mask = "••••••";

    public static Command Create() => new("config", "Lists, checks and shows the configuration") { List(), Check(), Show() };

    private static Command List()
    {
        var command = new Command("list", "Lists every key");
        command.SetAction(parsed =>
        {
            foreach (var key in Keys.All)
                parsed.InvocationConfiguration.Output.WriteLine($"{key.Name}\n    {key.Chinese}\n    {key.English}\n    {key.Range}{(key.Default.Length > 0 ? $" · 默认 default {key.Default}" : "")} · {key.Variable}{(key.Option is { } option ? $" · {option}" : "")}{(key.IsSecret ? " · 秘密 secret" : "")}");
            return 0;
        });
        return command;
    }

    private static Command Check()
    {
        var command = new Command("check", "Says what is wrong with the configuration; exit code 2 when something is");
        command.SetAction((parsed, _) => HostCommands.GuardedAsync(parsed, async () =>
        {
            HostCommands.ConfigurationOf(parsed);
            await parsed.InvocationConfiguration.Output.WriteLineAsync("✓ 配置无误 the configuration is fine");
            return 0;
        }));
        return command;
    }

    private static Command Show()
    {
        var command = new Command("show", "Shows every value and where it comes from; secrets are masked");
        command.SetAction((parsed, _) => HostCommands.GuardedAsync(parsed, async () =>
        {
            var configuration = HostCommands.ConfigurationOf(parsed);
            foreach (var key in Keys.All)
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    $"{key.Name} = {(configuration.Text(key) is { } value ? key.IsSecret ? Mask : value : "")}  （{configuration.SourceOf(key) ?? "默认 default"}）");
            return 0;
        }));
        return command;
    }
}
