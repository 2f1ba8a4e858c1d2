using Luodi.Platform.Time;

namespace Luodi.Platform;

/// <summary>The city this installation serves, as the header shows it.</summary>
public sealed class CityProfile(CitySettings settings, BeijingCalendar calendar)
{
    public string Name => settings.Name;

    public bool IsSample => settings.IsSample;

    public DateOnly Today => calendar.Today;
}

/// <summary>Read from the database once, when the program starts.</summary>
/// <param name="IsSample">The city is invented, and its calendar goes on from the last day of its history.</param>
public sealed record CitySettings(string Name, bool IsSample)
{
    /// <summary>Name of the stored setting that says so.</summary>
    public const string SampleSetting = "city.sample";
}
