using Luodi.Platform.Time;

namespace Luodi.Platform.Backup;

/// <summary>备份的时刻表.</summary>
public static class BackupSchedule
{
    /// <returns>True when the time of day has come since the newest backup was made.</returns>
    public static bool IsDue(DateTimeOffset now, TimeOnly at, DateTimeOffset? newest)
    {
        var today = BeijingCalendar.DateOf(now);
        var turn = BeijingCalendar.At(today, at.Hour, at.Minute);
        if (turn > now)
            turn = turn.AddDays(-1);
        return newest is null || newest < turn;
    }

    public static bool IsOld(DateTimeOffset now, TimeSpan oldAfter, DateTimeOffset? newest) => newest is null || now - newest > oldAfter;
}
