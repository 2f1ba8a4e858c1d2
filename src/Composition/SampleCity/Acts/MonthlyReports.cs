using System.Globalization;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Ledger.Rules;
using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition.SampleCity.Acts;

/// <summary>按月报送: each unit by its behaviour, on its days. What is handed in or accepted is reported no more.</summary>
internal static class MonthlyReports
{
    private const string Usual = "diligent";
    private const int FirstMonth = 2;

    public static async Task SubmitAsync(Stage stage, DateOnly day)
    {
        foreach (var unit in stage.Script.Tasks.Select(t => t.Unit).Distinct(StringComparer.Ordinal))
        {
            var behaviour = stage.Script.Behaviours[stage.Script.Units.GetValueOrDefault(unit, Usual)];
            if (MonthOf(behaviour, day) is { } month && stage.City.People.Find(p => p.Unit == unit && p.Role == "liaison") is { } liaison)
                await ReportAsync(stage, unit, stage.Accounts[liaison.SignIn], month);
        }
    }

    /// <summary>The month whose report falls due and is submitted on the day; null on all other days.</summary>
    private static int? MonthOf(Behaviour behaviour, DateOnly day)
    {
        var month = behaviour.Days.FirstOrDefault(d => d.Value == day).Key;
        return month is null || (behaviour.SilentFrom is { } silent && string.CompareOrdinal(month, silent) >= 0)
            ? null
            : int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture);
    }

    private static async Task ReportAsync(Stage stage, string unit, Actor liaison, int month)
    {
        var at = month - FirstMonth;
        foreach (var task in stage.Script.Tasks.Where(t => t.Unit == unit))
        {
            if (task.Reports.ElementAtOrDefault(at) is [var percent, var note])
                await SubmitAsync(stage, task.Key, liaison, _ => new(Guid.Empty, note, decimal.Parse(percent, CultureInfo.InvariantCulture), null));
            foreach (var target in stage.Script.Targets.Where(t => t.Task == task.Key))
                if (target.Values.ElementAtOrDefault(at) is { } value)
                    await SubmitAsync(stage, target.Key, liaison, a => Measured(a, unit, month, value, target.Percents.ElementAtOrDefault(at)));
        }
    }

    private static async Task SubmitAsync(Stage stage, string key, Actor liaison, Func<Assignment, SubmitReport.Command> report)
    {
        var id = stage.Tasks[(key, null)];
        var task = await stage.LookAsync(db => db.Set<Assignment>().AsNoTracking().SingleAsync(a => a.Id == id, stage.Cancel));
        if (task.State == AssignmentState.Issued)
            await stage.PlayAsync($"monthly report on {key}", liaison, s => s.GetRequiredService<SubmitReport>().HandleAsync(report(task) with { TaskId = id }, stage.Cancel));
    }

    private static SubmitReport.Command Measured(Assignment task, string unit, int month, decimal value, decimal? estimate)
    {
        var measured = ReportRule.IsMeasured(task.TargetComparator, task.TargetValue);
        var percent = measured ? ReportRule.PercentOf(value, task.TargetValue!.Value) : estimate;
        var text = $"截至{month - 1}月底，{task.TargetIndicator}{Verb(task.TargetComparator)}{value.ToString("0.####", CultureInfo.InvariantCulture)}{task.TargetUnit}"
            + (percent < task.LastPercent ? "，较上次回落，已逐项核对" : "");
        return new(task.Id, text, measured ? null : estimate, value, percent >= 100 ? Evidence.Of(unit, text, [$"{task.TargetIndicator}统计台账"]) : null);
    }

    private static string Verb(string? comparator) => comparator switch
    {
        "increaseBy" => "累计增加",
        "decreaseBy" => "累计压减",
        "growthRate" => "同比增长",
        _ => "为",
    };
}
