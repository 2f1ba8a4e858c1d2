using System.Globalization;
using System.Net;

namespace Luodi.Host.Configuration;

/// <summary>Of what kind a value is.</summary>
internal enum ValueKind { Text, Path, Number, Flag, TimeOfDay, Choice, Address, Networks }

/// <summary>配置项: one thing that an operator may set, in a file, in the environment or on the command line.</summary>
/// <param name="Name">Group and name: <c>server.port</c>.</param>
/// <param name="Default">Empty for none.</param>
internal sealed record ConfigurationKey(string Name, ValueKind Kind, string Default, string Chinese, string English)
{
    public int Minimum { get; init; }

    public int Maximum { get; init; } = int.MaxValue;

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Never shown, and never taken from the command line, which everybody on the machine sees.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The option of its own that it has on the command line; the others go by <c>--set</c>.</summary>
    public string? Option { get; init; }

    /// <summary>Where a module looks for it; null when the host itself takes it.</summary>
    public string? Section { get; init; }

    public string Group => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    public string Variable => "LUODI_" + Name.Replace('.', '_').Replace('-', '_').ToUpperInvariant();

    /// <summary>What is allowed, in both languages.</summary>
    public string Range => Kind switch
    {
        ValueKind.Text => "文本 a text",
        ValueKind.Path => "路径 a path",
        ValueKind.Number => Maximum == int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"不小于 {Minimum} 的整数 a whole number from {Minimum}")
            : string.Create(CultureInfo.InvariantCulture, $"{Minimum}–{Maximum} 的整数 a whole number from {Minimum} to {Maximum}"),
        ValueKind.Flag => "true 或 or false",
        ValueKind.TimeOfDay => "时刻 a time of day: 02:30",
        ValueKind.Choice => string.Join(" | ", Choices),
        ValueKind.Address => "网址 http(s)://…",
        ValueKind.Networks => "以逗号分隔的地址或网段 addresses or networks by commas: 10.0.0.1,10.1.0.0/16",
    };

    public bool Takes(string value) => Kind switch
    {
        ValueKind.Text or ValueKind.Path => value.Trim().Length > 0 && !value.Contains('\0', StringComparison.Ordinal),
        ValueKind.Number => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Minimum && number <= Maximum,
        ValueKind.Flag => value is "true" or "false",
        ValueKind.TimeOfDay => TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ValueKind.Choice => Choices.Contains(value, StringComparer.Ordinal),
        ValueKind.Address => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0,
        ValueKind.Networks => NetworksOf(value) is not null,
    };

    /// <returns>Null when one of them is none.</returns>
    public static IReadOnlyList<IPNetwork>? NetworksOf(string value)
    {
        var networks = new List<IPNetwork>();
        foreach (var item in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (IPNetwork.TryParse(item, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(item, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                return null;
        return networks.Count > 0 ? networks : null;
    }
}
