using System.CommandLine;
using Luodi.Composition;

namespace Luodi.Host.Commands;

/// <summary><c>migrate</c>: brings the database to the newest shape and ends.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to the newest shape");
        command.SetAction(async (parsed, cancel) =>
        {
            await Installation.OpenAsync(HostCommands.DatabaseOf(parsed), cancel);
            return 0;
        });
        return command;
    }
}
