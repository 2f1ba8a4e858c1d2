using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Comparison;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Output;

/// <summary>比对 JSON: every article of both versions, and the commitments that changed.</summary>
internal static class DiffJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ImmutableArray<DocumentDifference> differences, SourceText old, SourceText other, Stream output)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteStartArray("documents");
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("old", difference.Old?.Title);
            writer.WriteString("new", difference.New?.Title);
            writer.WriteStartArray("articles");
            foreach (var article in difference.Articles)
                WriteArticle(writer, article, old, other);
            writer.WriteEndArray();
            writer.WriteStartArray("commitments");
            foreach (var commitment in difference.Commitments)
                WriteCommitment(writer, commitment, old, other);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.Flush();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter writer, ArticleChange article, SourceText old, SourceText other)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", article.Kind.Word());
        WriteSide("old", article.Old, old);
        WriteSide("new", article.New, other);
        writer.WriteStartArray("sentences");
        foreach (var sentence in article.Sentences)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", sentence.Kind.Word());
            WriteSpan(writer, "old", sentence.Old, old);
            WriteSpan(writer, "new", sentence.New, other);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();

        void WriteSide(string name, VersionArticle? side, SourceText text)
        {
            if (side is null)
            {
                writer.WriteNull(name);
                return;
            }
            writer.WriteStartObject(name);
            writer.WriteString("path", side.Path);
            writer.WriteString("heading", side.Heading);
            writer.WriteNumber("start", side.Span.Start);
            writer.WriteNumber("end", side.Span.End);
            writer.WriteNumber("line", text.PositionOf(side.Span.Start).Line);
            writer.WriteEndObject();
        }
    }

    private static void WriteCommitment(Utf8JsonWriter writer, CommitmentChange change, SourceText old, SourceText other)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", change.Kind.Word());
        writer.WriteString("type", (change.New ?? change.Old) switch { Target => "target", Duty => "duty", Cadence => "cadence", Incentive => "incentive", _ => "citation" });
        WriteSpan(writer, "old", change.Old?.Span, old);
        WriteSpan(writer, "new", change.New?.Span, other);
        writer.WriteStartArray("fields");
        foreach (var field in change.Fields)
        {
            writer.WriteStartObject();
            writer.WriteString("field", field.Field);
            writer.WriteString("old", field.Old);
            writer.WriteString("new", field.New);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter writer, string name, TextSpan? span, SourceText text)
    {
        if (span is not { } place)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        writer.WriteNumber("start", place.Start);
        writer.WriteNumber("end", place.End);
        writer.WriteNumber("line", text.PositionOf(place.Start).Line);
        writer.WriteString("quote", text.Slice(place));
        writer.WriteEndObject();
    }
}
