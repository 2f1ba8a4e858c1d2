using Luodi.Platform;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Language;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity;

/// <summary>舞台: what the acts of a script share: who is who, and what earlier acts made.</summary>
internal sealed class Stage(IServiceProvider services, SampleFolder folder, DayClock clock, CancellationToken cancel)
{
    public SampleFolder Folder { get; } = folder;

    public City City => Folder.City;

    public Script Script => Folder.Script;

    public DayClock Clock { get; } = clock;

    public CancellationToken Cancel { get; } = cancel;

    /// <summary>Units by short name.</summary>
    public Dictionary<string, Guid> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>Persons by name.</summary>
    public Dictionary<string, Guid> Persons { get; } = new(StringComparer.Ordinal);

    /// <summary>Accounts by sign-in name.</summary>
    public Dictionary<string, Actor> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Industries by code.</summary>
    public Dictionary<string, Guid> Industries { get; } = new(StringComparer.Ordinal);

    /// <summary>Documents by their path in the folder.</summary>
    public Dictionary<string, Guid> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Readings by the key of the script's task or target.</summary>
    public Dictionary<string, Guid> Readings { get; } = new(StringComparer.Ordinal);

    /// <summary>Lists by title.</summary>
    public Dictionary<string, Guid> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Tasks by the script's key; the parts of a split one also name their unit.</summary>
    public Dictionary<(string Key, string? Unit), Guid> Tasks { get; } = [];

    /// <summary>Reports that wait for a decision, by the key of their task.</summary>
    public Dictionary<string, Guid> Problems { get; } = new(StringComparer.Ordinal);

    public Guid TaskOf(ScriptAct act) =>
        Tasks.TryGetValue((act.Task ?? "", act.Unit), out var id) ? id : throw new SampleFailedException(act.ToString(), "no such task");

    public Task<T> PlayAsync<T>(ScriptAct act, Func<IServiceProvider, Task<Outcome<T>>> deed) => PlayAsync(act.ToString(), Accounts[act.By], deed);

    /// <summary>One act in a scope of its own, as a request of that person would be. A refusal ends the play.</summary>
    public async Task<T> PlayAsync<T>(string what, Actor actor, Func<IServiceProvider, Task<Outcome<T>>> deed)
    {
        Cancel.ThrowIfCancellationRequested();
        Clock.MoveOn();
        await using var scope = services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<ChangeContext>();
        change.ActAs(actor);
        change.CameBy(ChangeSource.Import);
        var outcome = await deed(scope.ServiceProvider);
        return outcome.Accepted
            ? outcome.Value
            : throw new SampleFailedException($"{what} ({actor.Name})", $"{outcome.Refusal.Code}: {services.GetRequiredService<Texts>().Of(outcome.Refusal)}");
    }

    /// <summary>Looks at what the acts made so far, without acting.</summary>
    public async Task<T> LookAsync<T>(Func<AppDbContext, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> question)
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider);
    }
}
