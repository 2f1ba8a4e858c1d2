using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Rules;

/// <summary>How urgent a task is for the unit that owes it, in the order of the desk.</summary>
internal enum DeskGroup { Overdue, ThisWeek, ThisMonth, Later, AwaitingAcceptance, Completed }

internal static class DeskRule
{
    public static DeskGroup GroupOf(AssignmentState state, DateOnly deadline, DateOnly today)
    {
        if (state == AssignmentState.Completed)
            return DeskGroup.Completed;
        if (state == AssignmentState.AwaitingAcceptance)
            return DeskGroup.AwaitingAcceptance;
        if (deadline < today)
            return DeskGroup.Overdue;
        if (deadline <= EndOfWeek(today))
            return DeskGroup.ThisWeek;
        return deadline.Year == today.Year && deadline.Month == today.Month ? DeskGroup.ThisMonth : DeskGroup.Later;
    }

    /// <summary>A week ends on Sunday.</summary>
    public static DateOnly EndOfWeek(DateOnly day) => day.AddDays(day.DayOfWeek == DayOfWeek.Sunday ? 0 : 7 - (int)day.DayOfWeek);
}
