using System.Globalization;
using Luodi.Modules.Ledger;
using Luodi.Modules.Ledger.Storage;
using Luodi.Modules.Library.Contract;

namespace Luodi.Modules.Ledger.Tests;

/// <summary>Words whose keys are put together while the program runs, which no search of the source finds.</summary>
public sealed class TextTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_member_of_every_closed_set_has_a_word(string language)
    {
        string[] keys =
        [
            .. Members<Light>(), .. Members<AssignmentState>(), .. Members<ListState>(), .. Members<DueBasis>(), .. Members<ReadingKind>(), .. Members<DeskGroup>(),
            .. Members<TaskStage>(), .. Members<AcceptanceResult>(), .. Members<Lack>().Where(k => !k.EndsWith(nameof(Lack.Nothing), StringComparison.Ordinal)),
            .. Enum.GetNames<LightStepKind>().SelectMany(k => (string[])[$"ledger.light-step.{k}", $"ledger.light-step.{k}.how"]),
            .. ((string[])["atLeast", "atMost", "exactly", "about", "increaseBy", "decreaseBy", "multiplyBy", "growthRate", "faster"]).Select(c => "ledger.comparator." + c),
            .. ((string[])["issued", "added", "set", "placed", "edited", "split"]).Select(c => "ledger.list.done." + c),
            .. ((string[])["reported", "accepted", "returned", "decided"]).Select(c => "ledger.task.done." + c),
            .. ((string[])["title", "quote", "provision", "industry", "unit", "deadline", "state", "light", "percent", "reported"]).Select(c => "ledger.csv." + c),
        ];
        Assert.Empty(keys.Where(k => Text(k, language) is null));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_step_of_the_arithmetic_can_be_said_with_its_own_numbers(string language)
    {
        LightFacts[] facts =
        [
            new(AssignmentState.Draft, Day, Day.AddDays(9), null, null, Day),
            new(AssignmentState.Completed, Day, Day.AddDays(9), Day.AddDays(5), null, Day.AddDays(6)),
            new(AssignmentState.Issued, Day, Day.AddDays(9), null, null, Day.AddDays(3)),
            new(AssignmentState.Issued, Day, Day.AddDays(9), null, new(Day.AddDays(2), null), Day.AddDays(3)),
            new(AssignmentState.Issued, Day, Day.AddDays(9), null, new(Day.AddDays(2), 12.5m), Day.AddDays(30)),
            new(AssignmentState.AwaitingAcceptance, Day, Day.AddDays(9), null, new(Day.AddDays(2), 100), Day.AddDays(30)),
        ];
        var steps = facts.SelectMany(f => LightRule.Read(f, new()).Steps).ToList();
        Assert.Equal(Enum.GetValues<LightStepKind>().Order(), steps.Select(s => s.Kind).Distinct().Order());
        Assert.All(steps, s => Assert.DoesNotContain("{", string.Format(CultureInfo.InvariantCulture, Text($"ledger.light-step.{s.Kind}.how", language)!, s.Numbers), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Members<T>() where T : struct, Enum => Enum.GetNames<T>().Select(name => $"ledger.{typeof(T).Name}.{name}");

    private static string? Text(string key, string language) => new LedgerModule().Texts.GetString(key, CultureInfo.GetCultureInfo(language));
}
