using Luodi.Modules.Access.Actions;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Rules;
using Luodi.Modules.Ledger.Actions;
using Luodi.Platform;
using Luodi.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity;

/// <summary>奠基: units, people, accounts and industries, before the script begins.</summary>
internal static class Foundation
{
    public static async Task LayAsync(Stage stage)
    {
        await stage.PlayAsync("seat kinds", Actor.Program, async s =>
        {
            await s.GetRequiredService<LaySeatKinds>().HandleAsync(stage.Cancel);
            return (Outcome<Guid>)Guid.Empty;
        });
        foreach (var unit in ParentsFirst(stage.City.Units))
            stage.Units[unit.Short] = await RegisterAsync(stage, unit);
        await BodiesOfCity.LayPastAsync(stage);
        foreach (var person in stage.City.People)
            await EmployAsync(stage, person);
        foreach (var industry in stage.City.Industries)
            stage.Industries[industry.Code] = await stage.PlayAsync(
                $"industry {industry.Name}", Actor.Program,
                s => s.GetRequiredService<RegisterIndustry>().HandleAsync(new(industry.Code, industry.Name, industry.Words), stage.Cancel));
        await BodiesOfCity.LayAsync(stage);
    }

    private static Task<Guid> RegisterAsync(Stage stage, SampleUnit unit)
    {
        var parent = unit.Parent is { } name ? stage.City.Units.Single(u => u.Short == name).Code : null;
        var past = stage.City.History.Renamed.Find(r => r.Unit == unit.Short);
        var command = new RegisterUnit.Command(
            unit.Code, past?.Name ?? unit.Name, past?.Short ?? unit.Short, Enum.Parse<UnitLevel>(unit.Level, ignoreCase: true), parent, unit.Aliases, unit.IsPlace ? null : unit.Code, Enum.Parse<UnitKind>(unit.Kind, ignoreCase: true));
        return stage.PlayAsync($"unit {unit.Short}", Actor.Program, s => s.GetRequiredService<RegisterUnit>().HandleAsync(command, stage.Cancel));
    }

    private static async Task EmployAsync(Stage stage, SamplePerson person)
    {
        var unit = stage.Units[person.Unit];
        var role = person.RoleHeld;
        var personId = await stage.PlayAsync(
            $"person {person.Name}", Actor.Program,
            s => s.GetRequiredService<RegisterPerson>().HandleAsync(new(person.Name, person.Title, unit, person.LeadsDuties), stage.Cancel));
        var accountId = await stage.PlayAsync(
            $"account {person.SignIn}", Actor.Program,
            s => s.GetRequiredService<OpenAccount>().HandleAsync(new(personId, person.SignIn, SampleAccounts.Password, KeepsPassword: true), stage.Cancel));
        var seatId = await stage.PlayAsync(
            $"seat of {person.Name}", Actor.Program,
            s => s.GetRequiredService<AppointToSeat>().HandleAsync(new(SeatKinds.CodeOf(role), unit, personId, stage.Script.From), stage.Cancel));
        stage.Persons[person.Name] = personId;
        stage.Accounts[person.SignIn] = new Actor(accountId, personId, person.Name, role, unit, seatId, $"{person.Unit} {SeatKinds.Standard.First(k => k.Role == role).Name}");
    }

    private static List<SampleUnit> ParentsFirst(List<SampleUnit> units)
    {
        var ordered = new List<SampleUnit>();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        while (ordered.Count < units.Count)
        {
            var next = units.Where(u => !placed.Contains(u.Short) && (u.Parent is null || placed.Contains(u.Parent))).ToList();
            if (next.Count == 0)
                throw new SampleFailedException("units", "a parent is missing, or units stand above themselves");
            ordered.AddRange(next);
            placed.UnionWith(next.Select(u => u.Short));
        }
        return ordered;
    }
}
