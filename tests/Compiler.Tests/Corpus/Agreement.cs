using System.Globalization;
using System.Text.Json.Nodes;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Corpus;

/// <summary>How well a compilation agrees with an annotation: items found, items there, and how many are the same (overlapping span, same key).</summary>
internal static class Agreement
{
    public static readonly string[] Kinds = ["sections", "targets", "duties", "cadences", "incentives", "citations"];

    public static Dictionary<string, (int Expected, int Found, int Same)> Measure(Compilation compilation, Dictionary<string, List<Item>> expected) =>
        Kinds.ToDictionary(k => k, k => k == "sections" ? Sections(compilation, expected[k]) : Items(k, compilation, expected[k]));

    public static double F1((int Expected, int Found, int Same) counts) =>
        counts.Expected + counts.Found == 0 ? 1 : 2.0 * counts.Same / (counts.Expected + counts.Found);

    /// <summary>The longest common subsequence of level and number.</summary>
    private static (int, int, int) Sections(Compilation compilation, List<Item> expected)
    {
        var a = expected.ConvertAll(i => $"{i.Text("level")} {i.Text("number")}");
        var b = compilation.Documents.SelectMany(d => d.AllProvisions()).Select(p => $"{p.Level} {p.Number}").ToList();
        var lengths = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? 1 + lengths[i + 1, j + 1] : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return (a.Count, b.Count, lengths[0, 0]);
    }

    private static (int, int, int) Items(string kind, Compilation compilation, List<Item> expected)
    {
        var free = compilation.Documents.SelectMany(d => d.Commitments).Where(c => KindOf(c) == kind).ToList();
        var found = free.Count;
        var same = 0;
        foreach (var item in expected)
        {
            var best = free.Where(c => c.Span.OverlapsWith(item.Span) && SameKey(c, item)).OrderByDescending(c => Overlap(c.Span, item.Span)).FirstOrDefault();
            if (best is null)
                continue;
            free.Remove(best);
            same++;
        }

        return (expected.Count, found, same);
    }

    private static string KindOf(Commitment commitment) => commitment switch
    {
        Target => "targets",
        Duty => "duties",
        Cadence => "cadences",
        Incentive => "incentives",
        Citation => "citations",
        _ => throw new InvalidOperationException("a kind of commitment without a name"),
    };

    private static bool SameKey(Commitment commitment, Item item) => commitment switch
    {
        Target t => SameValue(t.Value, item.Fields["value"]) && Plain(t.Unit) == Plain(item.Text("unit")),
        Incentive i => i.Amount is null ? item.Fields["amount"] is null : item.Fields["amount"] is { } amount && i.Amount == Number(amount),
        Cadence c => string.Equals(c.Every.ToString(), item.Text("every"), StringComparison.OrdinalIgnoreCase),
        Citation c => c.Title is { } title && Plain(title) == Plain(item.Text("title")) || c.DocumentNumber is { } number && Plain(number) == Plain(item.Text("documentNumber")),
        _ => true,
    };

    private static bool SameValue(Quantity value, JsonNode? expected) => expected switch
    {
        null => value is { From: null, Ratio: null },
        JsonObject range => value.From == Number(range["from"]!) && value.To == Number(range["to"]!),
        JsonValue v when v.TryGetValue<string>(out var ratio) => Plain(value.Ratio) == Plain(ratio),
        _ => value.To is null && value.From == Number(expected),
    };

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Overlap(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private static string Plain(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && !"，,、。；;：:∶“”\"'（）()[]【】《》〔〕".Contains(c, StringComparison.Ordinal))).Replace("％", "%", StringComparison.Ordinal).Replace("‱", "万分之", StringComparison.Ordinal);
}
