using System.Buffers;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Luodi.Platform.Data;
using Luodi.Sealing.Lines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luodi.Platform.Journal;

/// <summary>Writes a record's state as JSON. What a type's journaled members are is found out once.</summary>
internal static class StateWriter
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly JsonWriterOptions Writing = new() { Encoder = Json.Encoder };
    private static readonly ConcurrentDictionary<IEntityType, Shape> Shapes = new();

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? Buffer;

    public static Shape ShapeOf(EntityEntry entry) => Shapes.GetOrAdd(entry.Metadata, type => new Shape(type));

    public static string StateOf(EntityEntry entry, Shape shape)
    {
        var buffer = Buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            foreach (var (name, property) in shape.Journaled)
            {
                json.WritePropertyName(name);
                Write(json, entry.CurrentValues[property]);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case Guid id: json.WriteStringValue(id); break;
            case long number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case Enum member: json.WriteStringValue(member.ToString()); break;
            // As the databases keep it: a state says what was stored.
            case DateTimeOffset instant: json.WriteStringValue(LineInstant.Round(instant)); break;
            default: JsonSerializer.Serialize(json, value, value.GetType(), Json); break;
        }
    }

    /// <summary>Table, key and journaled members of a type of record.</summary>
    internal sealed class Shape(IEntityType type)
    {
        public string Table { get; } = type.GetTableName()!;

        public IReadOnlyList<IProperty> Key { get; } = type.FindPrimaryKey()!.Properties;

        public IReadOnlyList<(JsonEncodedText Name, IProperty Property)> Journaled { get; } =
            [.. type.GetProperties().Where(IsJournaled).Select(p => (JsonEncodedText.Encode(p.Name), p))];

        private static bool IsJournaled(IProperty property) =>
            property.PropertyInfo?.GetCustomAttribute<NotJournaledAttribute>() is null && property.FindAnnotation(JournalInterceptor.Secret) is null;
    }
}
