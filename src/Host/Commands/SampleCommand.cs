using System.CommandLine;
using Luodi.Composition;
using Luodi.Composition.SampleCity;

namespace Luodi.Host.Commands;

/// <summary><c>sample</c>: loads the sample city into a new database, says who may sign in, and ends.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var command = new Command("sample", "Loads the sample city into a new database and lists its accounts");
        command.SetAction((parsed, cancel) => HostCommands.GuardedAsync(parsed, async () =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var installation = await Installation.OpenAsync(HostCommands.DatabaseOf(parsed), TimeProvider.System, empty: false, new LoadNotice(output), cancel);
            if (!installation.City.IsSample)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync("数据库里已有其他数据，示例城市只装入新库。(The database holds something else; the sample city goes into a new one only.)");
                return HostCommands.CannotStart;
            }
            await output.WriteLineAsync($"示例账号 sample accounts; 密码 password: {SampleAccounts.Password}");
            foreach (var line in AccountTable.Lines(SampleAccounts.All()))
                await output.WriteLineAsync(line);
            return 0;
        }));
        return command;
    }
}
