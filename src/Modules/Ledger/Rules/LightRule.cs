using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Rules;

/// <summary>亮灯规则, version light-1: how a task stands on a day. Described in docs/rules/light.md.</summary>
internal static class LightRule
{
    public const string Version = "light-1";

    public static LightReading Read(LightFacts facts, LedgerOptions options) => facts.State switch
    {
        AssignmentState.Completed => Closed(facts, new LightStep(LightStepKind.Completed, Light.Done, facts.CompletedOn ?? facts.Today)),
        AssignmentState.Draft => Closed(facts, new LightStep(LightStepKind.NotIssued, Light.Grey)),
        AssignmentState.Issued or AssignmentState.AwaitingAcceptance => Running(facts, options),
    };

    private static LightReading Closed(LightFacts facts, LightStep only) => new(facts, [only], 0, null);

    private static LightReading Running(LightFacts facts, LedgerOptions options)
    {
        // Whoever has handed in is measured on that day: the wait for acceptance is not the unit's.
        var handedIn = facts.State == AssignmentState.AwaitingAcceptance && facts.Last is not null;
        var measured = handedIn ? facts.Last!.Value.On : facts.Today;
        var expected = ExpectedPercent(facts.IssuedOn, facts.Deadline, measured);
        List<LightStep> steps =
        [
            Deadline(facts.Deadline, measured),
            .. Pace(facts, measured, expected, options),
            handedIn ? new LightStep(LightStepKind.HandedIn, Light.Green, measured) : Silence(facts, options),
        ];
        var gravest = steps.Max(s => s.Finding);
        return new LightReading(facts, steps, steps.FindIndex(s => s.Finding == gravest), expected);
    }

    /// <summary>Share of the time from issue to deadline that has gone by, to one decimal; 100 when there is no time in between.</summary>
    public static decimal ExpectedPercent(DateOnly issuedOn, DateOnly deadline, DateOnly day)
    {
        var total = deadline.DayNumber - issuedOn.DayNumber;
        var elapsed = day.DayNumber - issuedOn.DayNumber;
        return total <= 0 ? 100 : Math.Round(Math.Clamp(100m * elapsed / total, 0, 100), 1, MidpointRounding.AwayFromZero);
    }

    private static LightStep Deadline(DateOnly deadline, DateOnly day) => day > deadline
        ? new(LightStepKind.Overdue, Light.Red, day.DayNumber - deadline.DayNumber, deadline, day)
        : new(LightStepKind.InTime, Light.Green, deadline.DayNumber - day.DayNumber, deadline, day);

    private static IEnumerable<LightStep> Pace(LightFacts facts, DateOnly day, decimal expected, LedgerOptions options)
    {
        yield return new(LightStepKind.Expected, Light.Green, Math.Max(0, day.DayNumber - facts.IssuedOn.DayNumber), Math.Max(0, facts.Deadline.DayNumber - facts.IssuedOn.DayNumber), expected);
        // Missing is not zero: who has never reported is not at 0 %, and is judged by silence alone.
        if (facts.Last is not { } last)
        {
            yield return new(LightStepKind.NeverReported, Light.Grey);
            yield break;
        }
        if (last.Percent is not { } percent)
        {
            yield return new(LightStepKind.PercentUnknown, Light.Grey, last.On);
            yield break;
        }
        var gap = expected - percent;
        var finding = gap >= options.GapRed ? Light.Red : gap >= options.GapAmber ? Light.Amber : Light.Green;
        yield return new(LightStepKind.Gap, finding, expected, percent, gap, options.GapAmber, options.GapRed);
    }

    private static LightStep Silence(LightFacts facts, LedgerOptions options)
    {
        var since = facts.Last?.On ?? facts.IssuedOn;
        var days = Math.Max(0, facts.Today.DayNumber - since.DayNumber);
        var finding = days > options.SilenceRedDays ? Light.Red : days > options.SilenceAmberDays ? Light.Amber : Light.Green;
        return new(facts.Last is null ? LightStepKind.SilentSinceIssue : LightStepKind.SilentSinceReport, finding, days, since, options.SilenceAmberDays, options.SilenceRedDays);
    }
}
