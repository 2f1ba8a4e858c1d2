namespace Luodi.Modules.Access.Rules;

/// <summary>What a browser says of itself, in two words a person recognises: Chrome · Windows. It may lie; it is shown as a hint and decides nothing.</summary>
internal static class DeviceWords
{
    // First match wins: every browser also names those that it descends from.
    private static readonly (string Sign, string Word)[] Browsers =
    [
        ("MicroMessenger", "微信"), ("QQBrowser", "QQ浏览器"), ("360SE", "360浏览器"), ("360EE", "360浏览器"), ("UCBrowser", "UC浏览器"), ("Edg/", "Edge"), ("OPR/", "Opera"),
        ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Word)[] Systems =
    [
        ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("UOS", "统信UOS"), ("Kylin", "麒麟"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        var words = new[] { Find(Browsers, userAgent ?? ""), Find(Systems, userAgent ?? "") }.OfType<string>().ToList();
        return words.Count > 0 ? string.Join(" · ", words) : "—";
    }

    private static string? Find((string Sign, string Word)[] signs, string userAgent) =>
        signs.FirstOrDefault(s => userAgent.Contains(s.Sign, StringComparison.Ordinal)).Word;
}
