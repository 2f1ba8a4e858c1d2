using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>问题与批示.</summary>
internal static class ProblemActs
{
    /// <summary>The work stands where it stood: the report repeats the last percentage.</summary>
    public static async Task ReportAsync(Stage stage, ScriptAct act)
    {
        var task = stage.TaskOf(act);
        var percent = await stage.LookAsync(db => db.Set<Assignment>().Where(a => a.Id == task).Select(a => a.LastPercent).SingleAsync(stage.Cancel));
        var command = new SubmitReport.Command(task, "推进中遇到需要协调的问题，进度与上次报送相同", percent, null, null, act.Text, NeedsDecision: true);
        stage.Problems[act.Task!] = await stage.PlayAsync(act, s => s.GetRequiredService<SubmitReport>().HandleAsync(command, stage.Cancel));
    }

    public static Task DecideAsync(Stage stage, ScriptAct act) =>
        stage.PlayAsync(act, s => s.GetRequiredService<Decide>().HandleAsync(new(stage.Problems[act.Task!], act.Text!), stage.Cancel));
}
