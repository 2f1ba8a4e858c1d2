using System.Globalization;
using Luodi.Platform.Backup;

namespace Luodi.Platform.Tests.Backup;

/// <summary>When a backup is due, and when the newest is too old.</summary>
public sealed class BackupScheduleTests
{
    private static readonly TimeOnly HalfPastTwo = new(2, 30);

    [Theory]
    [InlineData("2026-03-02T02:31:00+08:00", null, true)]
    [InlineData("2026-03-02T02:29:00+08:00", null, true)] // Nothing was ever backed up: the turn of the day before was missed.
    [InlineData("2026-03-02T02:30:00+08:00", "2026-03-01T02:30:05+08:00", true)]
    [InlineData("2026-03-02T02:29:59+08:00", "2026-03-01T02:30:05+08:00", false)]
    [InlineData("2026-03-02T02:35:00+08:00", "2026-03-02T02:30:05+08:00", false)]
    [InlineData("2026-03-02T09:00:00+08:00", "2026-03-01T02:30:05+08:00", true)] // The server was off at half past two.
    [InlineData("2026-03-01T18:31:00+00:00", "2026-03-01T02:30:05+08:00", true)] // The day is Beijing's.
    public void It_is_due_when_the_time_of_day_has_come_since_the_newest(string now, string? newest, bool due) =>
        Assert.Equal(due, BackupSchedule.IsDue(At(now), HalfPastTwo, newest is null ? null : At(newest)));

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-03-01T03:00:00+08:00", false)]
    [InlineData("2026-03-01T02:59:00+08:00", true)]
    public void The_newest_is_old_after_the_hours_that_are_set(string? newest, bool old) =>
        Assert.Equal(old, BackupSchedule.IsOld(At("2026-03-02T09:00:00+08:00"), TimeSpan.FromHours(30), newest is null ? null : At(newest)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
