using Luodi.Composition;
using Luodi.Composition.SampleCity;
using Luodi.Platform;

namespace Luodi.Host.Commands;

/// <summary>What a person at the console is told after the address: how to get in.</summary>
internal static class FirstStart
{
    public static async Task TellAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var installation = services.GetRequiredService<Installation>();
        if (installation.IsNew)
        {
            await output.WriteLineAsync($"示例账号 sample accounts; 密码 password: {SampleAccounts.Password}");
            foreach (var line in AccountTable.Lines(SampleAccounts.All()))
                await output.WriteLineAsync(line);
        }
        else if (installation.City.IsSample)
            await output.WriteLineAsync(SampleAccounts.Reminder);
        else
            foreach (var account in await FirstAdministrators.EnsureAsync(services, cancel))
                await output.WriteLineAsync($"{account.Name}: {account.SignInName}; 密码 password: {account.Password}（只显示一次，请登录后修改；shown once, change it after signing in）");
    }
}

/// <summary>Says once that a long first start is under way.</summary>
internal sealed class LoadNotice(TextWriter output) : IProgress<DateOnly>
{
    private bool _told;

    public void Report(DateOnly value)
    {
        if (!_told)
            output.WriteLine("正在装入示例城市……(loading the sample city, once)");
        _told = true;
    }
}
