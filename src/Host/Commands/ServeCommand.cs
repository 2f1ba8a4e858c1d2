using System.CommandLine;

namespace Luodi.Host.Commands;

/// <summary><c>serve</c>: migrates, loads the sample city into a new database, and answers until told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Starts the web server");
        HostCommands.AddServeOptions(command);
        command.SetAction((parsed, cancel) => HostCommands.GuardedAsync(parsed, async () =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var options = HostCommands.ConfigurationOf(parsed).Server(new LoadNotice(output));
            var app = await LuodiServer.BuildAsync(options, TimeProvider.System, cancel);
            await app.StartAsync(cancel);
            foreach (var address in app.Urls)
                await output.WriteLineAsync($"落地 Luodi: {address}");
            await FirstStart.TellAsync(app.Services, output, cancel);
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }));
        return command;
    }
}
