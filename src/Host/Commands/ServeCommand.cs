using System.CommandLine;

namespace Luodi.Host.Commands;

/// <summary><c>serve</c>: migrates, loads the sample city into a new database, and answers until told to stop.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "Port to answer on", DefaultValueFactory = _ => 5080 };
    private static readonly Option<string> Listen = new("--listen") { Description = "Address to answer on; loopback unless told otherwise", DefaultValueFactory = _ => "127.0.0.1" };
    private static readonly Option<bool> Empty = new("--empty") { Description = "No sample city in a new database" };

    public static Command Create()
    {
        var command = new Command("serve", "Starts the web server") { Port, Listen, Empty };
        command.SetAction((parsed, cancel) => HostCommands.GuardedAsync(parsed, async () =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var options = new ServerOptions
            {
                Database = HostCommands.DatabaseOf(parsed),
                Port = parsed.GetValue(Port),
                Listen = parsed.GetValue(Listen)!,
                Empty = parsed.GetValue(Empty),
                LoadProgress = new LoadNotice(output),
            };
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
