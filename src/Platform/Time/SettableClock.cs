namespace Luodi.Platform.Time;

/// <summary>A clock that stands where it was put and moves only when told. For the sample city's history and for tests.</summary>
public sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <exception cref="ArgumentOutOfRangeException">Time does not run backwards.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        Interlocked.Exchange(ref _ticks, instant.UtcTicks);
    }

    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);
}

/// <summary>A clock that runs as fast as another, a fixed while ahead or behind: the sample city's calendar goes on from its own last day.</summary>
public sealed class ShiftedClock(TimeProvider inner, TimeSpan shift) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + shift;

    /// <summary>The time on everybody's phone, for what has to agree with a device outside: also where the calendar is shifted.</summary>
    public static DateTimeOffset WorldTime(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock is ShiftedClock shifted ? shifted.Unshifted : clock.GetUtcNow();
    }

    private DateTimeOffset Unshifted => inner.GetUtcNow();

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override long TimestampFrequency => inner.TimestampFrequency;
}
