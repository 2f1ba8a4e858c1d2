using System.Globalization;
using System.Text.Json.Nodes;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Corpus;

/// <summary>How well a compilation agrees with an annotation: items found, items there, and how many are the same (overlapping span, same key).</summary>
internal static class Agreement
{
    public static readonly string[] Kinds = ["sections", "targets", "duties", "cadences", "incentives", "citations"];

    public static Dictionary<string, Counts> Measure(Compilation compilation, Dictionary<string, List<Item>> expected) =>
        Kinds.ToDictionary(k => k, k => k == "sections" ? Sections(compilation, expected[k]) : Items(k, compilation, expected[k]));

    /// <summary>The longest common subsequence of level and number; complete are those whose headings agree.</summary>
    private static Counts Sections(Compilation compilation, List<Item> expected)
    {
        var found = compilation.Documents.SelectMany(d => d.AllProvisions()).ToList();
        var a = expected.ConvertAll(i => $"{i.Text("level")} {i.Text("number")}");
        var b = found.ConvertAll(p => $"{p.Level} {p.Number}");
        var lengths = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? 1 + lengths[i + 1, j + 1] : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        var (complete, x, y) = (0, 0, 0);
        while (x < a.Count && y < b.Count)
            if (a[x] == b[y])
                complete += Sameness.OfNames(found[y++].Heading, expected[x++].Text("heading")) >= 0.7 ? 1 : 0;
            else if (lengths[x + 1, y] >= lengths[x, y + 1])
                x++;
            else
                y++;
        return new Counts(a.Count, b.Count, lengths[0, 0], complete);
    }

    private static Counts Items(string kind, Compilation compilation, List<Item> expected)
    {
        var free = compilation.Documents.SelectMany(d => d.Commitments).Where(c => KindOf(c) == kind).ToList();
        var found = free.Count;
        var (same, complete) = (0, 0);
        foreach (var item in expected)
        {
            var best = free.Where(c => c.Span.OverlapsWith(item.Span) && SameKey(c, item))
                .OrderByDescending(c => Completeness.Agreeing(c, item).Count(a => a)).ThenByDescending(c => Overlap(c.Span, item.Span)).FirstOrDefault();
            if (best is null)
                continue;
            free.Remove(best);
            same++;
            complete += Completeness.Agreeing(best, item).All(a => a) ? 1 : 0;
        }

        return new Counts(expected.Count, found, same, complete);
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
        Target t => SameValue(t.Value, item.Fields["value"]) && Sameness.Plain(t.Unit) == Sameness.Plain(item.Text("unit")),
        Incentive i => SameAmount(i, item.Fields["amount"]),
        Cadence c => string.Equals(c.Every.ToString(), item.Text("every"), StringComparison.OrdinalIgnoreCase),
        Citation c => c.Title is { } title && Sameness.Plain(title) == Sameness.Plain(item.Text("title")) || c.DocumentNumber is { } number && Sameness.Plain(number) == Sameness.Plain(item.Text("documentNumber")),
        _ => true,
    };

    private static bool SameAmount(Incentive incentive, JsonNode? expected) => expected switch
    {
        null => incentive.Amount is null,
        JsonObject range => incentive.Amount == Number(range["from"]!) && incentive.AmountTo == Number(range["to"]!),
        _ => incentive.AmountTo is null && incentive.Amount == Number(expected),
    };

    private static bool SameValue(Quantity value, JsonNode? expected) => expected switch
    {
        null => value is { From: null, Ratio: null },
        JsonObject range => value.From == Number(range["from"]!) && value.To == Number(range["to"]!),
        JsonValue v when v.TryGetValue<string>(out var ratio) => Sameness.Plain(value.Ratio) == Sameness.Plain(ratio),
        _ => value.To is null && value.From == Number(expected),
    };

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Overlap(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
}

/// <summary>How many items an annotation has, how many were found, how many of them are the same, and of these in how many every attribute agrees.</summary>
internal readonly record struct Counts(int Expected, int Found, int Same, int Complete)
{
    public double F1 => Expected + Found == 0 ? 1 : 2.0 * Same / (Expected + Found);

    public double Completeness => Same == 0 ? 1 : (double)Complete / Same;

    public static Counts operator +(Counts a, Counts b) => new(a.Expected + b.Expected, a.Found + b.Found, a.Same + b.Same, a.Complete + b.Complete);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Expected} annotated, {Found} found, {Same} the same, {Complete} of them in all attributes: F1 {F1:F3}, complete {Completeness:F3}");
}
