namespace Luodi.Platform.Time;

/// <summary>The only "today": the civil date in Beijing (fixed +08:00, no zone database needed).</summary>
public sealed class BeijingCalendar(TimeProvider clock)
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public DateOnly Today => DateOf(clock.GetUtcNow());

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateTimeOffset InBeijing(DateTimeOffset instant) => instant.ToOffset(Offset);

    public static DateTimeOffset At(DateOnly day, int hour, int minute = 0) => new(day.ToDateTime(new TimeOnly(hour, minute)), Offset);
}
