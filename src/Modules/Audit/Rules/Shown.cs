using System.Globalization;

namespace Luodi.Modules.Audit.Rules;

/// <summary>How the auditor's pages write instants and addresses.</summary>
internal static class Shown
{
    private const string Minute = "yyyy-MM-dd'T'HH:mm";

    /// <summary>In Beijing, to the second.</summary>
    public static string Instant(DateTimeOffset instant) => BeijingCalendar.InBeijing(instant).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>For an input of kind datetime-local.</summary>
    public static string Input(DateTimeOffset instant) => BeijingCalendar.InBeijing(instant).ToString(Minute, CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <returns>The end of that minute in Beijing; null when the text is none.</returns>
    public static DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(text, Minute, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? BeijingCalendar.At(DateOnly.FromDateTime(local), local.Hour, local.Minute).AddMinutes(1).AddTicks(-1) : null;

    public static DateOnly? ReadDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string RecordLink(string table, string record) => $"/journal/record?table={Uri.EscapeDataString(table)}&id={Uri.EscapeDataString(record)}";
}
