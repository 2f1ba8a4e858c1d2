using System.Text.Json.Nodes;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Corpus;

/// <summary>A document's annotation by hand: items with the quote that states them.</summary>
internal sealed record Item(JsonObject Fields, TextSpan Span)
{
    public string? Text(string name) => Fields[name]?.ToString();

    /// <summary>Reads one annotated document or a list of them.</summary>
    public static Dictionary<string, List<Item>> ReadAll(string json, SourceText source)
    {
        var root = JsonNode.Parse(json)!;
        var items = Agreement.Kinds.ToDictionary(k => k, _ => new List<Item>());
        foreach (var document in root is JsonArray array ? array.Select(n => n!.AsObject()) : [root.AsObject()])
            foreach (var kind in Agreement.Kinds)
                foreach (var item in document[kind]?.AsArray() ?? [])
                    items[kind].Add(new Item(item!.AsObject(), kind == "sections" ? default : Locate(source, item.AsObject())));
        return items;
    }

    private static TextSpan Locate(SourceText source, JsonObject item)
    {
        var quote = item["quote"]!.ToString();
        var at = -1;
        for (var nth = item["nth"]?.GetValue<int>() ?? 1; nth > 0; nth--)
            at = source.Content.IndexOf(quote, at + 1, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the annotation's quote is not in the text: {quote}");
        return new TextSpan(at, quote.Length);
    }
}
