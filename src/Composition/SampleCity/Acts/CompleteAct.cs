using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>补全任务: owner, lead official and deadline, where the document names none.</summary>
internal static class CompleteAct
{
    public static async Task PlayAsync(Stage stage, ScriptAct act)
    {
        var list = stage.Lists[act.List!];
        var nameOf = stage.Tasks.ToDictionary(t => t.Value, t => t.Key);
        var tasks = await stage.LookAsync(db => db.Set<Assignment>().AsNoTracking().Where(a => a.ListId == list).OrderBy(a => a.Start).ThenBy(a => a.End).ThenBy(a => a.Kind).ThenBy(a => a.Part).ToListAsync(stage.Cancel));
        foreach (var task in tasks)
        {
            if (!nameOf.TryGetValue(task.Id, out var name))
                throw new SampleFailedException(act.ToString(), $"on the list and not in the script: {task.Quote}");
            await CompleteAsync(stage, act, task, name.Key, name.Unit);
        }
    }

    private static async Task CompleteAsync(Stage stage, ScriptAct act, Assignment task, string key, string? part)
    {
        var (unit, official, deadline) = (stage.Units[part ?? UnitOf(stage, key)], task.LeadOfficialId ?? OfficialOf(stage, task), task.Deadline ?? DeadlineOf(stage, key));
        if ((unit, official, deadline) == (task.LeadUnitId, task.LeadOfficialId, task.Deadline))
            return;
        var support = await stage.LookAsync(db => db.Set<SupportUnit>().Where(s => s.AssignmentId == task.Id && !s.Withdrawn).Select(s => s.UnitId).ToListAsync(stage.Cancel));
        var command = new EditTask.Command(
            task.Id, task.Version, task.Title, task.IndustryId, unit, support, official, deadline,
            task.TargetIndicator, task.TargetComparator, task.TargetValue, task.TargetUnit);
        await stage.PlayAsync(act, s => s.GetRequiredService<EditTask>().HandleAsync(command, stage.Cancel));
    }

    private static string UnitOf(Stage stage, string key)
    {
        var task = stage.Script.Targets.Find(t => t.Key == key)?.Task ?? key;
        return stage.Script.Tasks.Single(t => t.Key == task).Unit;
    }

    private static Guid? OfficialOf(Stage stage, Assignment task)
    {
        var officials = stage.Script.Officials;
        var industry = stage.Industries.FirstOrDefault(i => i.Value == task.IndustryId).Key;
        var name = industry is not null
            ? officials.ByIndustry.GetValueOrDefault(industry)
            : officials.ByHeading.FirstOrDefault(h => task.ProvisionPath.Contains(h.Key, StringComparison.Ordinal)).Value;
        return name is null ? null : stage.Persons[name];
    }

    private static DateOnly DeadlineOf(Stage stage, string key) =>
        stage.Script.Deadlines.TryGetValue(key, out var day) ? day : stage.Script.Deadlines["default"];
}
