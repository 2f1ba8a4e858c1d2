namespace Luodi.Modules.Ledger.Rules;

/// <summary>月末: the days a trend is read on.</summary>
internal static class MonthEnds
{
    /// <summary>The last <paramref name="count"/> month-ends that are over, oldest first; today counts when it is one.</summary>
    public static IReadOnlyList<DateOnly> Before(DateOnly today, int count)
    {
        var end = today.AddDays(1).Day == 1 ? today : new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        var ends = new List<DateOnly>(count);
        for (var i = 0; i < count; i++)
        {
            ends.Add(end);
            end = new DateOnly(end.Year, end.Month, 1).AddDays(-1);
        }
        ends.Reverse();
        return ends;
    }
}
