using Luodi.Platform.Time;

namespace Luodi.Composition.SampleCity;

/// <summary>时刻: the script says the day of an act; the seed says the minute, the same in every load.</summary>
internal sealed class DayClock(SettableClock clock, int seed)
{
    private const int FirstHour = 9;
    private uint _state = (uint)seed;

    public void Begin(DateOnly day) => clock.MoveTo(BeijingCalendar.At(day, FirstHour));

    /// <summary>Half a minute to six minutes on.</summary>
    public void MoveOn()
    {
        // A linear congruential step (Numerical Recipes): its upper bits are even enough for minutes.
        _state = _state * 1664525 + 1013904223;
        clock.Advance(TimeSpan.FromSeconds(30 + (_state >> 16) % 330));
    }
}
