namespace Luodi.Platform.Time;

/// <summary>改期: a stored date that another calendar makes another one.</summary>
/// <param name="What">What it is the date of, as its page calls it.</param>
/// <param name="Link">Its page.</param>
/// <param name="BecameFirm">It was provisional and no longer is; the date itself may be the same.</param>
public sealed record DateChange(Guid RecordId, string What, string Link, DateOnly Old, DateOnly New, bool BecameFirm);

/// <summary>推算期限: whoever stores dates that follow from the work calendar. Asked when a notice arrives.</summary>
public interface IReckonedDates
{
    /// <summary>Sets the dates in the context to what they are under this calendar, and does not save.</summary>
    /// <returns>Those that became other, or firm.</returns>
    Task<IReadOnlyList<DateChange>> ReckonAgainAsync(WorkCalendar calendar, CancellationToken cancel);
}
