using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Library.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>建立任务清单. What the script calls by a key is found again by its reading.</summary>
internal static class MakeListAct
{
    public static async Task PlayAsync(Stage stage, ScriptAct act)
    {
        var kinds = act.Takes.ConvertAll(KindOf);
        var document = stage.Documents[act.Document ?? stage.Script.Document];
        var list = await stage.PlayAsync(act, s => s.GetRequiredService<CreateList>().HandleAsync(new(document, act.List!, kinds), stage.Cancel));
        stage.Lists[act.List!] = list;
        var taskOf = await stage.LookAsync(db => db.Set<Assignment>().Where(a => a.ListId == list).ToDictionaryAsync(a => a.ReadingId, a => a.Id, stage.Cancel));
        foreach (var (key, reading) in stage.Readings)
            if (taskOf.TryGetValue(reading, out var task))
                stage.Tasks[(key, null)] = task;
    }

    private static ReadingKind KindOf(string takes) => takes switch
    {
        "tasks" => ReadingKind.Duty,
        "targets" => ReadingKind.Target,
        "cadences" => ReadingKind.Cadence,
        _ => throw new SampleFailedException("makeList", $"takes {takes}?"),
    };
}
