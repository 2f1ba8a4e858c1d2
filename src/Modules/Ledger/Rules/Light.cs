using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Rules;

/// <summary>灯, from the least grave to the gravest. Not known is graver than good and less grave than bad.</summary>
internal enum Light
{
    /// <summary>完成.</summary>
    Done,

    /// <summary>绿灯.</summary>
    Green,

    /// <summary>未知: not reported yet, or no percentage can be known.</summary>
    Grey,

    /// <summary>黄灯.</summary>
    Amber,

    /// <summary>红灯.</summary>
    Red,
}

/// <summary>The newest report on or before the day.</summary>
internal readonly record struct ReportPoint(DateOnly On, decimal? Percent);

/// <summary>All that the light depends on.</summary>
internal readonly record struct LightFacts(AssignmentState State, DateOnly IssuedOn, DateOnly Deadline, DateOnly? CompletedOn, ReportPoint? Last, DateOnly Today);

internal enum LightStepKind { Completed, NotIssued, InTime, Overdue, Expected, NeverReported, PercentUnknown, Gap, HandedIn, SilentSinceReport, SilentSinceIssue }

/// <summary>One line of the arithmetic: what was looked at, with its numbers, and what it says alone.</summary>
internal sealed record LightStep(LightStepKind Kind, Light Finding, params object[] Numbers);

/// <summary>亮灯算式: the light and every step that led to it.</summary>
/// <param name="Deciding">Index of the step that decided.</param>
/// <param name="Expected">The even pace in percent; null when it was not needed.</param>
internal sealed record LightReading(LightFacts Facts, IReadOnlyList<LightStep> Steps, int Deciding, decimal? Expected)
{
    public Light Light => Steps[Deciding].Finding;

    public bool IsOverdue => Steps[0].Kind == LightStepKind.Overdue;
}
