using Luodi.Modules.Ledger.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>拆分任务: what a group owes becomes one task for each member.</summary>
internal static class SplitAct
{
    public static async Task PlayAsync(Stage stage, ScriptAct act)
    {
        var task = stage.TaskOf(act);
        var parts = await stage.PlayAsync(act, s => s.GetRequiredService<SplitTask>().HandleAsync(new(task, act.Into.ConvertAll(u => stage.Units[u])), stage.Cancel));
        stage.Tasks.Remove((act.Task!, null));
        foreach (var (unit, part) in act.Into.Zip(parts))
            stage.Tasks[(act.Task!, unit)] = part;
    }
}

/// <summary>下达任务清单: refused when a task still lacks owner or deadline, so the script must have completed them all.</summary>
internal static class IssueAct
{
    public static Task PlayAsync(Stage stage, ScriptAct act) =>
        stage.PlayAsync(act, s => s.GetRequiredService<IssueList>().HandleAsync(new(stage.Lists[act.List!]), stage.Cancel));
}
