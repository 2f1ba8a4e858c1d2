using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Modules.Library.Model;

/// <summary>提纲: what the compiler saw in a document besides its commitments. Written as compact JSON, since nobody searches in it.</summary>
internal sealed record DocumentOutline(
    ImmutableArray<OutlineProvision> Provisions, ImmutableArray<OutlineSentence> Sentences, ImmutableArray<OutlineDiagnostic> Diagnostics)
{
    /// <summary>页段对照; null for texts whose lines are their only places.</summary>
    public OutlinePages? Pages { get; init; }

    /// <summary>权益; none in a document read before they were kept.</summary>
    public ImmutableArray<OutlineEntitlement> Entitlements { get; init; } = [];

    /// <summary>规范名对照; none in a document read before it was kept.</summary>
    public ImmutableArray<OutlineName> Names { get; init; } = [];

    /// <summary>The tiers that the words of a reading state; none where they add nothing to it.</summary>
    public IReadOnlyList<OutlineTier> TiersOf(Reading reading)
    {
        if (reading.Facts is not IncentiveFacts facts)
            return [];
        var tiers = Entitlements.SelectMany(e => e.Tiers).Where(t => t.Start < reading.End && reading.Start < t.End).ToList();
        // Of a sentence with several steps each reading is of one.
        if (tiers.FindAll(t => t.Names(facts.Amount)) is { Count: > 0 } own)
            tiers = own;
        return tiers is [var only] && only.IsMere(facts) ? [] : tiers;
    }

    private static readonly JsonSerializerOptions Json = new(FactsJson.Options) { Converters = { new SentenceConverter() } };

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static DocumentOutline Read(string json) => JsonSerializer.Deserialize<DocumentOutline>(json, Json)!;

    /// <summary>[start, end, letter]: a long document has tens of thousands. The letters are for ever.</summary>
    private sealed class SentenceConverter : JsonConverter<OutlineSentence>
    {
        public override OutlineSentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            var start = reader.GetInt32();
            reader.Read();
            var end = reader.GetInt32();
            reader.Read();
            var kind = KindOf(reader.GetString());
            reader.Read();
            return new OutlineSentence(start, end, kind);
        }

        public override void Write(Utf8JsonWriter writer, OutlineSentence value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteStringValue(LetterOf(value.Kind));
            writer.WriteEndArray();
        }

        private static string LetterOf(SentenceKind kind) => kind switch
        {
            SentenceKind.Furniture => "f",
            SentenceKind.Heading => "h",
            SentenceKind.Commitment => "c",
            SentenceKind.Background => "b",
            SentenceKind.Unread => "u",
        };

        private static SentenceKind KindOf(string? letter) => letter switch
        {
            "f" => SentenceKind.Furniture,
            "h" => SentenceKind.Heading,
            "c" => SentenceKind.Commitment,
            "b" => SentenceKind.Background,
            "u" => SentenceKind.Unread,
            _ => throw new JsonException($"No kind of sentence is written {letter}."),
        };
    }
}

/// <summary>条款, with the place of its heading.</summary>
internal sealed record OutlineProvision(int Level, string Number, string Heading, int Start, int End, int HeadingStart, int HeadingEnd);

/// <summary>权益: what one who meets a condition may claim.</summary>
internal sealed record OutlineEntitlement(string Who, string Benefit, ImmutableArray<OutlineTier> Tiers);

/// <summary>档次. Percent is of Basis; Amount, counted by Per, and Cap are in 元 when they are money.</summary>
internal sealed record OutlineTier(
    int Start, int End, string? Condition, decimal? Percent, string? Basis, decimal? Amount, decimal? AmountTo, string? Unit, string? Per, decimal? Cap, string? CapUnit, string? Period)
{
    public bool Names(decimal? amount) => amount is not null && (amount == Amount || amount == Percent || amount == Cap);

    /// <summary>It says nothing that the reading of its amount does not say itself.</summary>
    public bool IsMere(IncentiveFacts facts) =>
        (Condition, Percent, Per, Cap, Period) is (null, null, null, null, null) && Amount == facts.Amount && AmountTo is null;
}

/// <summary>规范名: a form of the text, and the full name of the organ it stands for, which is another.</summary>
internal sealed record OutlineName(string Form, string Name);

/// <summary>句.</summary>
internal readonly record struct OutlineSentence(int Start, int End, SentenceKind Kind);

/// <summary>诊断, in the words of the day it was read.</summary>
/// <param name="English">Null in a document read before diagnostics were said in both languages.</param>
internal sealed record OutlineDiagnostic(string Code, Severity Severity, string Message, int Start, int End, string? English = null)
{
    /// <summary>The sentence in the language of whoever looks.</summary>
    public string Said(CultureInfo language) => language.TwoLetterISOLanguageName == "zh" ? Message : English ?? Message;
}

/// <summary>页段对照 of a document's part of its source.</summary>
/// <param name="Places">Start, page (0: the file has none) and paragraph of one place after the other: a long document has thousands.</param>
internal sealed record OutlinePages(bool ReadByMachine, ImmutableArray<int> Places)
{
    /// <summary>Those between two offsets, and the one that reaches into them; null when the text knows no pages.</summary>
    public static OutlinePages? Of(PageMap? map, int start, int end)
    {
        if (map is null)
            return null;
        var first = map.PlaceOf(start)?.Start ?? start;
        return new OutlinePages(map.ReadByMachine, [.. map.Places.Where(p => p.Start >= first && p.Start < end).SelectMany(p => (int[])[p.Start, p.Page ?? 0, p.Paragraph])]);
    }

    public PagePlace? PlaceOf(int offset) => Map.PlaceOf(offset);

    [JsonIgnore]
    public PageMap Map => field ??= new PageMap([.. Places.Chunk(3).Select(p => new PagePlace(p[0], p[1] == 0 ? null : p[1], p[2]))], ReadByMachine);
}
