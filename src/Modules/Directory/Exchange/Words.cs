using System.Globalization;
using System.Resources;

namespace Luodi.Modules.Directory.Exchange;

/// <summary>Words of columns and kinds in a file: written in the language of the page, read in either.</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new("Luodi.Modules.Directory.Texts", typeof(Words).Assembly);
    private static readonly CultureInfo[] Languages = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en")];

    public static string Of(string key) => Resources.GetString("directory." + key, CultureInfo.CurrentUICulture) ?? key;

    public static string Of<T>(T value) where T : struct, Enum => Of($"{typeof(T).Name}.{value}");

    public static bool Means(string key, string word) => Languages.Any(l => string.Equals(Resources.GetString("directory." + key, l), word, StringComparison.OrdinalIgnoreCase));

    public static T? Read<T>(string word) where T : struct, Enum =>
        Enum.GetValues<T>().Select(v => (T?)v).FirstOrDefault(v => string.Equals(v.ToString(), word, StringComparison.OrdinalIgnoreCase) || Means($"{typeof(T).Name}.{v}", word));

    public static string Day(DateOnly? day) => day is not { } known || known == Model.UnitVersion.Always ? "" : known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string word) =>
        DateOnly.TryParseExact(word, ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
