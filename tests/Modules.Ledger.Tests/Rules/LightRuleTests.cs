using Luodi.Modules.Ledger;

namespace Luodi.Modules.Ledger.Tests.Rules;

public sealed class LightRuleTests
{
    private static readonly DateOnly Issued = new(2026, 1, 1);
    private static readonly DateOnly Deadline = new(2026, 4, 11); // 100 days later

    [Fact]
    public void A_task_on_its_even_pace_is_green() => Assert.Equal(Light.Green, At(day: 50, reportedOn: 45, percent: 50));

    [Theory]
    [InlineData(40.1, nameof(Light.Green))]
    [InlineData(40.0, nameof(Light.Amber))]
    [InlineData(30.1, nameof(Light.Amber))]
    [InlineData(30.0, nameof(Light.Red))]
    public void Ten_points_behind_are_amber_and_twenty_red(double percent, string light) => Assert.Equal(Enum.Parse<Light>(light), At(day: 50, reportedOn: 49, percent: (decimal)percent));

    [Theory]
    [InlineData(35, nameof(Light.Green))]
    [InlineData(36, nameof(Light.Amber))]
    [InlineData(65, nameof(Light.Amber))]
    [InlineData(66, nameof(Light.Red))]
    public void More_than_35_days_of_silence_are_amber_and_more_than_65_red(int silence, string light) => Assert.Equal(Enum.Parse<Light>(light), At(day: 10 + silence, reportedOn: 10, percent: 99));

    [Theory]
    [InlineData(0, nameof(Light.Grey))]
    [InlineData(35, nameof(Light.Grey))]
    [InlineData(36, nameof(Light.Amber))]
    [InlineData(66, nameof(Light.Red))]
    public void Never_reported_is_not_known_until_silence_says_worse(int day, string light) => Assert.Equal(Enum.Parse<Light>(light), At(day));

    [Fact]
    public void Never_reported_is_not_reported_zero()
    {
        Assert.Equal(Light.Grey, At(day: 30));
        Assert.Equal(Light.Red, At(day: 30, reportedOn: 30, percent: 0));
        Assert.DoesNotContain(Read(30, null, null).Steps, s => s.Kind == LightStepKind.Gap);
    }

    [Fact]
    public void A_report_without_a_percentage_leaves_the_light_not_known() => Assert.Equal(Light.Grey, Read(30, 29, null).Light);

    [Fact]
    public void The_day_of_the_deadline_is_in_time_and_the_next_is_overdue()
    {
        Assert.Equal(Light.Green, At(day: 100, reportedOn: 100, percent: 95));
        Assert.Equal(Light.Red, At(day: 101, reportedOn: 101, percent: 99));
        Assert.True(Read(101, 101, 99).IsOverdue);
    }

    [Fact]
    public void Completed_wins_however_late_it_is()
    {
        var reading = LightRule.Read(new(AssignmentState.Completed, Issued, Deadline, Issued.AddDays(200), null, Issued.AddDays(300)), new());
        Assert.Equal(Light.Done, reading.Light);
        Assert.Single(reading.Steps);
    }

    [Fact]
    public void Handed_in_by_the_deadline_never_becomes_overdue_or_silent() =>
        Assert.Equal(Light.Green, At(day: 300, reportedOn: 100, percent: 100, state: AssignmentState.AwaitingAcceptance));

    [Fact]
    public void Handed_in_late_stays_red() => Assert.Equal(Light.Red, At(day: 300, reportedOn: 101, percent: 100, state: AssignmentState.AwaitingAcceptance));

    [Fact]
    public void Between_issue_and_a_deadline_on_the_same_day_everything_is_expected() => Assert.Equal(100, LightRule.ExpectedPercent(Issued, Issued, Issued));

    [Fact]
    public void The_arithmetic_lists_each_step_and_names_the_first_of_the_gravest()
    {
        var reading = Read(50, 49, 15);
        Assert.Equal([LightStepKind.InTime, LightStepKind.Expected, LightStepKind.Gap, LightStepKind.SilentSinceReport], reading.Steps.Select(s => s.Kind));
        Assert.Equal(LightStepKind.Gap, reading.Steps[reading.Deciding].Kind);
        Assert.Equal([50m, 15m, 35m, 10m, 20m], reading.Steps[2].Numbers);
    }

    [Fact]
    public void Thresholds_come_from_the_options() =>
        Assert.Equal(Light.Red, LightRule.Read(Facts(50, 49, 45, AssignmentState.Issued), new LedgerOptions { GapAmber = 2, GapRed = 5 }).Light);

    private static Light At(int day, int? reportedOn = null, decimal? percent = null, AssignmentState state = AssignmentState.Issued) =>
        LightRule.Read(Facts(day, reportedOn, percent, state), new()).Light;

    private static LightReading Read(int day, int? reportedOn, decimal? percent) => LightRule.Read(Facts(day, reportedOn, percent, AssignmentState.Issued), new());

    private static LightFacts Facts(int day, int? reportedOn, decimal? percent, AssignmentState state) =>
        new(state, Issued, Deadline, null, reportedOn is { } on ? new ReportPoint(Issued.AddDays(on), percent) : null, Issued.AddDays(day));
}
