using System.CommandLine;
using Luodi.Composition;

namespace Luodi.Host.Commands;

/// <summary><c>migrate</c>: brings the database to the newest shape and ends.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to the newest shape");
        command.SetAction((parsed, cancel) => HostCommands.GuardedAsync(parsed, async () =>
        {
            await Installation.OpenAsync(HostCommands.DatabaseOf(parsed), TimeProvider.System, empty: true, progress: null, cancel);
            return 0;
        }));
        return command;
    }
}
