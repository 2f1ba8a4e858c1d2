using System.Globalization;
using Luodi.Compiler.Commitments;

namespace Luodi.Cli.Output;

/// <summary>An entitlement with its tiers on one line, for people.</summary>
internal static class EntitlementLine
{
    public static string Of(Entitlement entitlement) =>
        $"{entitlement.Who} → {entitlement.Benefit}：{string.Join("；", entitlement.Tiers.Select(Of))}";

    private static string Of(Tier tier)
    {
        string?[] parts =
        [
            tier.Condition is { } condition ? condition + "：" : null,
            tier.Percent is { } percent ? $"{Number(percent)}%" + (tier.Basis is { } basis ? $"（{basis}）" : "") : null,
            tier.Amount is { } amount ? Number(amount) + (tier.AmountTo is { } to ? "–" + Number(to) : "") + tier.Unit + (tier.Per is { } per ? "/" + per : "") : null,
            tier.Cap is { } cap ? $"最高 {Number(cap)}{tier.CapUnit}" : null,
            tier.Period,
        ];
        return string.Join(' ', parts.Where(p => p is not null));
    }

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
