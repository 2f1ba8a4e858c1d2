using Luodi.Modules.Ledger.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>报送办结: 100 % with evidence; an officer decides.</summary>
internal static class FinishAct
{
    public static Task PlayAsync(Stage stage, ScriptAct act)
    {
        var unit = stage.City.People.Single(p => p.SignIn == act.By).Unit;
        var command = new SubmitReport.Command(stage.TaskOf(act), act.Text!, 100, null, Evidence.Of(unit, act.Text!, act.Evidence));
        return stage.PlayAsync(act, s => s.GetRequiredService<SubmitReport>().HandleAsync(command, stage.Cancel));
    }
}
