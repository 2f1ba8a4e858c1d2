using FsCheck;
using FsCheck.Fluent;

namespace Luodi.Modules.Ledger.Tests.Rules;

/// <summary>What holds for every task on every day.</summary>
public sealed class LightLawTests
{
    private static readonly DateOnly Origin = new(2026, 1, 1);

    /// <summary>Issue, length, day and report in all orders, also absurd ones: a deadline before the issue, a day long after.</summary>
    private static readonly Gen<LightFacts> AnyFacts =
        from state in Gen.Elements(AssignmentState.Draft, AssignmentState.Issued, AssignmentState.AwaitingAcceptance, AssignmentState.Completed)
        from length in Gen.Choose(-20, 800)
        from day in Gen.Choose(0, 1000)
        from reported in Gen.Elements(true, true, true, false)
        from age in Gen.Choose(0, day)
        from known in Gen.Elements(true, true, true, false)
        from tenths in Gen.Choose(0, 1000)
        select new LightFacts(state, Origin, Origin.AddDays(length), null, reported ? new ReportPoint(Origin.AddDays(age), known ? tenths / 10m : null) : null, Origin.AddDays(day));

    [Fact]
    public void Every_task_has_a_light_and_the_gravest_step_decides_it() => Law(AnyFacts, facts =>
    {
        var reading = LightRule.Read(facts, new());
        return Enum.IsDefined(reading.Light) && reading.Steps.All(s => s.Finding <= reading.Light);
    });

    [Fact]
    public void A_higher_percentage_never_makes_the_light_graver() => Law(
        from facts in AnyFacts
        from more in Gen.Choose(0, 1000)
        select (facts, more), x =>
        {
            if (x.facts.Last is not { Percent: { } percent } last)
                return true;
            var better = x.facts with { Last = last with { Percent = Math.Min(100, percent + (x.more / 10m)) } };
            return LightRule.Read(better, new()).Light <= LightRule.Read(x.facts, new()).Light;
        });

    [Fact]
    public void A_later_day_without_a_report_never_makes_it_better() => Law(
        from facts in AnyFacts
        from later in Gen.Choose(0, 400)
        select (facts, later), x => LightRule.Read(x.facts with { Today = x.facts.Today.AddDays(x.later) }, new()).Light >= LightRule.Read(x.facts, new()).Light);

    [Fact]
    public void Completed_is_done_whatever_else_is_true() => Law(AnyFacts, facts =>
        LightRule.Read(facts with { State = AssignmentState.Completed }, new()).Light == Light.Done);

    [Fact]
    public void Nothing_but_completion_is_done() => Law(AnyFacts, facts =>
        (LightRule.Read(facts, new()).Light == Light.Done) == (facts.State == AssignmentState.Completed));

    [Fact]
    public void Never_reported_never_has_a_gap_and_is_never_green() => Law(AnyFacts, facts =>
    {
        if (facts.State is not AssignmentState.Issued)
            return true;
        var reading = LightRule.Read(facts with { Last = null }, new());
        return reading.Light != Light.Green && reading.Steps.All(s => s.Kind != LightStepKind.Gap);
    });

    [Fact]
    public void Overdue_and_in_progress_is_red() => Law(AnyFacts, facts =>
        facts.State != AssignmentState.Issued || facts.Today <= facts.Deadline || LightRule.Read(facts, new()).Light == Light.Red);

    private static void Law<T>(Gen<T> gen, Func<T, bool> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122, 1));
}
