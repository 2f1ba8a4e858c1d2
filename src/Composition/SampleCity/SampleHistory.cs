using Luodi.Composition.SampleCity.Acts;

namespace Luodi.Composition.SampleCity;

/// <summary>示例城市的历史: plays the script day by day through the modules' own actions. Nothing is ever put into a table directly.</summary>
internal static class SampleHistory
{
    /// <param name="progress">Told every day of the script that is over.</param>
    public static async Task PlayAsync(Stage stage, IProgress<DateOnly>? progress)
    {
        var script = stage.Script;
        // Offices and accounts are there before the first working day.
        stage.Clock.Begin(script.From.AddDays(-3));
        await Foundation.LayAsync(stage);
        for (var day = script.From; day <= script.Until; day = day.AddDays(1))
        {
            stage.Cancel.ThrowIfCancellationRequested();
            stage.Clock.Begin(day);
            foreach (var act in script.Acts.Where(a => a.Day == day))
                await PlayAsync(stage, act);
            await MonthlyReports.SubmitAsync(stage, day);
            progress?.Report(day);
        }
    }

    private static Task PlayAsync(Stage stage, ScriptAct act) => act.Verb switch
    {
        "import" => ImportAct.PlayAsync(stage, act),
        "review" => ReviewAct.PlayAsync(stage, act),
        "makeList" => MakeListAct.PlayAsync(stage, act),
        "split" => SplitAct.PlayAsync(stage, act),
        "complete" => CompleteAct.PlayAsync(stage, act),
        "issue" => IssueAct.PlayAsync(stage, act),
        "finish" => FinishAct.PlayAsync(stage, act),
        "accept" => JudgeActs.AcceptAsync(stage, act),
        "return" => JudgeActs.ReturnAsync(stage, act),
        "problem" => ProblemActs.ReportAsync(stage, act),
        "decide" => ProblemActs.DecideAsync(stage, act),
        _ => throw new SampleFailedException(act.ToString(), "nobody knows this act"),
    };
}
