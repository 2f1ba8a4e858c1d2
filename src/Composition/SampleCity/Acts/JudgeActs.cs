using Luodi.Modules.Ledger.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>验收.</summary>
internal static class JudgeActs
{
    public static Task AcceptAsync(Stage stage, ScriptAct act) =>
        stage.PlayAsync(act, s => s.GetRequiredService<AcceptCompletion>().HandleAsync(new(stage.TaskOf(act)), stage.Cancel));

    public static Task ReturnAsync(Stage stage, ScriptAct act) =>
        stage.PlayAsync(act, s => s.GetRequiredService<ReturnCompletion>().HandleAsync(new(stage.TaskOf(act), act.Reason!), stage.Cancel));
}
