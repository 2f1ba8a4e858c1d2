using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Rules;
using Luodi.Platform;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition;

/// <summary>
/// 三员 of a city that has none: somebody must be able to open accounts, to give seats, and to watch both; and they are
/// three, so that none can do another's work. The passwords are made here, shown once and kept nowhere.
/// </summary>
public static class FirstAdministrators
{
    /// <summary>What the person at the console is told once.</summary>
    public sealed record Credentials(string SignInName, string Name, string Password);

    private static readonly (string SignInName, string Name, Role Role)[] Three =
        [("sysadmin", "系统管理员", Role.SystemAdministrator), ("secadmin", "安全管理员", Role.SecurityAdministrator), ("auditor", "审计管理员", Role.AuditAdministrator)];

    /// <summary>Makes those of the three whose seat nobody was ever given.</summary>
    /// <returns>Those that were made; none when the city has its own.</returns>
    public static async Task<IReadOnlyList<Credentials>> EnsureAsync(IServiceProvider services, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(services);
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        provider.GetRequiredService<ChangeContext>().ActAs(Actor.Program);
        provider.GetRequiredService<ChangeContext>().CameBy(ChangeSource.CommandLine);
        var given = await provider.GetRequiredService<IDirectory>().RolesEverGivenAsync(cancel);
        var missing = Three.Where(t => !given.Contains(t.Role)).ToList();
        if (missing.Count == 0)
            return [];
        await provider.GetRequiredService<LaySeatKinds>().HandleAsync(cancel);
        var unit = (await provider.GetRequiredService<IDirectory>().UnitsAsync(cancel)).FirstOrDefault(u => u.ParentId is null)?.Id
            ?? Made(await provider.GetRequiredService<RegisterUnit>().HandleAsync(new("000000", "系统管理", "系统管理", UnitLevel.City, null, [], null), cancel));
        var today = provider.GetRequiredService<BeijingCalendar>().Today;
        var made = new List<Credentials>();
        foreach (var (signInName, name, role) in missing)
        {
            var person = Made(await provider.GetRequiredService<RegisterPerson>().HandleAsync(new(name, name, unit, false), cancel));
            Made(await provider.GetRequiredService<AppointToSeat>().HandleAsync(new(SeatKinds.CodeOf(role), unit, person, today), cancel));
            var password = OneTimePassword.New();
            Made(await provider.GetRequiredService<OpenAccount>().HandleAsync(new(person, signInName, password), cancel));
            made.Add(new(signInName, name, password));
        }
        return made;
    }

    private static Guid Made(Outcome<Guid> outcome) =>
        outcome.Accepted ? outcome.Value : throw new InvalidOperationException($"The first administrators could not be made: {outcome.Refusal.Code}");
}
