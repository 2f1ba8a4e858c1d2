using System.Globalization;
using Luodi.Modules.Ledger.Rules;

namespace Luodi.Modules.Ledger.Pages.Parts;

/// <summary>How pages print days and figures. Components are public by nature and their parameters with them, so rows of ours are handed over as objects.</summary>
internal static class Show
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day is { } known ? Day(known) : "—";

    public static string Moment(DateTimeOffset at) => BeijingCalendar.InBeijing(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>As a person would type it again.</summary>
    public static string? Typed(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Shape and colour of a light; the word stands beside them.</summary>
    public static string Css(Light light) => light switch
    {
        Light.Done => "tag",
        Light.Green => "light light-green",
        Light.Grey => "light light-grey",
        Light.Amber => "light light-amber",
        Light.Red => "light light-red",
    };

    /// <summary>Colour and pattern of a light's series in a chart; completed has the palette's.</summary>
    public static string? Series(Light light) => light == Light.Done ? null : light.ToString().ToLowerInvariant();
}
