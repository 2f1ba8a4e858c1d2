using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Platform;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity;

/// <summary>机构沿革与协调机构: the past of the units, and the bodies with who sits in them, through the acts that the pages use.</summary>
internal static class BodiesOfCity
{
    public static async Task LayPastAsync(Stage stage)
    {
        foreach (var past in stage.City.History.Renamed)
        {
            var unit = stage.City.Units.Single(u => u.Short == past.Unit);
            await ActAsync<Unit>(stage, $"rename {past.Short}", stage.Units[past.Unit], (s, version) => s.GetRequiredService<RenameUnit>().HandleAsync(
                new(stage.Units[past.Unit], unit.Name, unit.Short, unit.Aliases, past.Until, past.Basis, past.Reason, version), stage.Cancel));
        }
        foreach (var past in stage.City.History.Merged)
        {
            var command = new RegisterUnit.Command(
                past.Code, past.Name, past.Short, Enum.Parse<UnitLevel>(past.Level, ignoreCase: true), stage.City.Units.Single(u => u.Short == past.Parent).Code, [], past.Code,
                Enum.Parse<UnitKind>(past.Kind, ignoreCase: true), past.From);
            var ended = await stage.PlayAsync($"unit {past.Short}", Actor.Program, s => s.GetRequiredService<RegisterUnit>().HandleAsync(command, stage.Cancel));
            await ActAsync<Unit>(stage, $"merge {past.Short}", stage.Units[past.Into], (s, version) => s.GetRequiredService<MergeUnits>().HandleAsync(
                new(stage.Units[past.Into], [ended], past.On, past.Basis, past.Reason, version), stage.Cancel));
        }
    }

    public static async Task LayAsync(Stage stage)
    {
        foreach (var person in stage.City.Staff)
            stage.Persons[person.Name] = await stage.PlayAsync($"person {person.Name}", Actor.Program, s => s.GetRequiredService<RegisterPerson>().HandleAsync(
                new(person.Name, person.Title, stage.Units[person.Unit], false), stage.Cancel));
        foreach (var post in stage.City.Posts)
            await SeatAsync(stage, post, null);
        var made = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var body in stage.City.Bodies)
            made[body.Name] = await SetUpAsync(stage, body, body.Parent is { } parent ? made[parent] : null);
    }

    private static async Task<Guid> SetUpAsync(Stage stage, SampleBody body, Guid? parent)
    {
        var first = body.Steps[0];
        var id = await stage.PlayAsync($"body {body.Name}", Actor.Program, s => s.GetRequiredService<SetUpBody>().HandleAsync(
            new(body.Kind, new(body.Name, stage.Units[body.Unit], body.Industry, parent, body.Plan, body.Timetable), [.. body.Leads.Select(u => stage.Units[u])], [.. body.Responsible.Select(u => stage.Units[u])],
                first.On, first.Basis, first.Reason), stage.Cancel));
        foreach (var seat in body.Seats)
            await SeatAsync(stage, seat, id);
        foreach (var step in body.Steps.Skip(1))
            await ActAsync<Body>(stage, $"{body.Name} {step.State}", id, (s, version) => s.GetRequiredService<StepBody>().HandleAsync(
                new(id, step.State, step.On, step.Basis, step.Reason, version), stage.Cancel));
        return id;
    }

    private static async Task SeatAsync(Stage stage, SampleSeat seat, Guid? body)
    {
        var command = new AppointToSeat.Command(
            seat.Kind, stage.Units[seat.Unit], stage.Persons[seat.Person], seat.From ?? stage.Script.From, BodyId: body, Reason: seat.Reason, SelectedBy: seat.SelectedBy is { } by ? stage.Units[by] : null);
        var id = await stage.PlayAsync($"seat of {seat.Person}", Actor.Program, s => s.GetRequiredService<AppointToSeat>().HandleAsync(command, stage.Cancel));
        if (seat.To is { } to)
            await ActAsync<Seat>(stage, $"{seat.Person} leaves", id, (s, version) => s.GetRequiredService<LeaveSeat>().HandleAsync(new(id, to, version, seat.LeaveReason), stage.Cancel));
    }

    /// <summary>An act on a record as it stands.</summary>
    private static Task<Guid> ActAsync<T>(Stage stage, string what, Guid id, Func<IServiceProvider, long, Task<Outcome<Guid>>> act) where T : Record =>
        stage.PlayAsync(what, Actor.Program, async s => await act(s, await s.GetRequiredService<AppDbContext>().Set<T>().Where(r => r.Id == id).Select(r => r.Version).SingleAsync(stage.Cancel)));
}
