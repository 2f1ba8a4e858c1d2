using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Emit.Json;

/// <summary>JSON 导出: one object with the documents of one or many compilations, written as they come.</summary>
public sealed class JsonEmitter : IEmitter
{
    private const int FlushAt = 1 << 16;

    // The relaxed encoder leaves Chinese and signs ("10+1") as they are, JsonText does the rest. What is no longer guarded
    // against is JSON pasted unquoted into a web page; this goes to files and pipes.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _writer;

    public JsonEmitter(IBufferWriter<byte> output) : this(new Utf8JsonWriter(output, Options))
    {
    }

    public JsonEmitter(Stream output) : this(new Utf8JsonWriter(output, Options))
    {
    }

    private JsonEmitter(Utf8JsonWriter writer)
    {
        _writer = writer;
        _writer.WriteStartObject();
        _writer.WriteStartArray("documents");
    }

    public static void Write(Compilation compilation, IBufferWriter<byte> output)
    {
        using var emitter = new JsonEmitter(output);
        emitter.Add(compilation);
        emitter.Complete();
    }

    public void Add(Compilation compilation, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        foreach (var (document, coverage) in compilation.Documents.Zip(Coverage.Of(compilation)))
            WriteDocument(document, coverage, compilation.Text, file, compilation.SecondReading);
    }

    /// <summary>Closes the object. Nothing can be added afterwards.</summary>
    public void Complete()
    {
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteDocument(PolicyDocument document, Coverage coverage, SourceText text, string? file, SecondReading? reading)
    {
        _writer.WriteStartObject();
        if (file is not null)
            _writer.WriteText("file", file);
        _writer.WriteText("title", document.Title);
        _writer.WriteText("issuer", document.Issuer);
        _writer.WriteText("documentNumber", document.DocumentNumber);
        _writer.WriteString("issuedOn", document.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteSpan(document.Span, text);
        if (text.Pages is { ReadByMachine: true })
            _writer.WriteBoolean("readByMachine", true);
        var sections = WriteSections(document, text);
        var duties = new Dictionary<Commitment, int>(ReferenceEqualityComparer.Instance);
        foreach (var duty in document.Commitments.OfType<Duty>())
            duties.Add(duty, duties.Count);
        foreach (var list in CommitmentJson.Lists)
        {
            _writer.WriteStartArray(list.Name);
            foreach (var commitment in document.Commitments.Where(list.Holds))
            {
                _writer.WriteStartObject();
                WriteSpan(commitment.Span, text);
                _writer.WriteText("quote", commitment.Quote);
                if (commitment.Provision is { } provision && sections.TryGetValue(provision, out var section))
                    _writer.WriteNumber("section", section);
                CommitmentJson.WriteMembers(_writer, commitment);
                _writer.WriteString("force", commitment.Force.Word());
                if (commitment.Responsibility is { } responsible && duties.TryGetValue(responsible, out var duty))
                    _writer.WriteNumber("responsibility", duty);
                EndItem();
            }
            _writer.WriteEndArray();
        }
        WriteEntitlements(document, sections, text);
        WriteBodies(document, text);
        WriteDiagnostics(document, text);
        WriteCoverage(coverage, text);
        if (reading is not null)
            WriteSecondReading(reading, document, text);
        EndItem();
    }

    /// <summary>Apart from the readings, so that nobody takes a suggestion for one.</summary>
    private void WriteSecondReading(SecondReading reading, PolicyDocument document, SourceText text)
    {
        _writer.WriteStartObject("secondReader");
        _writer.WriteText("model", reading.Model);
        _writer.WriteNumber("passages", reading.Asked);
        _writer.WriteNumber("answered", reading.Answered);
        _writer.WriteStartArray("suggestions");
        foreach (var suggestion in reading.Suggestions.Where(s => document.Span.Contains(s.Commitment.Span.Start)))
        {
            WriteKindAndPlace(suggestion.Commitment, text);
            CommitmentJson.WriteMembers(_writer, suggestion.Commitment);
            EndItem();
        }

        _writer.WriteEndArray();
        _writer.WriteStartArray("doubts");
        foreach (var doubt in reading.Doubts.Where(d => document.Span.Contains(d.About.Span.Start)))
        {
            WriteKindAndPlace(doubt.About, text);
            _writer.WriteText("remark", doubt.Remark);
            EndItem();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteKindAndPlace(Commitment commitment, SourceText text)
    {
        _writer.WriteStartObject();
        _writer.WriteText("kind", commitment.Kind());
        WriteSpan(commitment.Span, text);
        _writer.WriteText("quote", commitment.Quote);
    }

    private Dictionary<Provision, int> WriteSections(PolicyDocument document, SourceText text)
    {
        var sections = new Dictionary<Provision, int>(ReferenceEqualityComparer.Instance);
        _writer.WriteStartArray("sections");
        foreach (var provision in document.AllProvisions())
        {
            sections.Add(provision, sections.Count);
            _writer.WriteStartObject();
            _writer.WriteNumber("level", provision.Level);
            _writer.WriteText("number", provision.Number);
            _writer.WriteText("heading", provision.Heading);
            WriteSpan(provision.Span, text);
            EndItem();
        }
        _writer.WriteEndArray();
        return sections;
    }

    private void WriteEntitlements(PolicyDocument document, Dictionary<Provision, int> sections, SourceText text)
    {
        _writer.WriteStartArray("entitlements");
        foreach (var entitlement in document.Entitlements)
        {
            _writer.WriteStartObject();
            WriteSpan(entitlement.Span, text);
            _writer.WriteText("quote", entitlement.Quote);
            if (entitlement.Provision is { } provision && sections.TryGetValue(provision, out var section))
                _writer.WriteNumber("section", section);
            _writer.WriteText("who", entitlement.Who);
            _writer.WriteText("benefit", entitlement.Benefit);
            _writer.WriteStartArray("tiers");
            foreach (var tier in entitlement.Tiers)
            {
                _writer.WriteStartObject();
                WriteSpan(tier.Span, text);
                CommitmentJson.WriteMembers(_writer, tier);
                EndItem();
            }
            _writer.WriteEndArray();
            EndItem();
        }
        _writer.WriteEndArray();
    }

    private void WriteBodies(PolicyDocument document, SourceText text)
    {
        _writer.WriteStartArray("bodies");
        foreach (var body in document.Bodies)
        {
            _writer.WriteStartObject();
            _writer.WriteText("name", body.Name);
            CommitmentJson.WriteNames(_writer, "forms", body.Forms);
            _writer.WriteStartArray("places");
            foreach (var place in body.Places)
            {
                _writer.WriteStartObject();
                WriteSpan(place, text);
                _writer.WriteEndObject();
            }
            _writer.WriteEndArray();
            EndItem();
        }
        _writer.WriteEndArray();
    }

    private void WriteDiagnostics(PolicyDocument document, SourceText text)
    {
        _writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in document.Diagnostics)
        {
            _writer.WriteStartObject();
            _writer.WriteString("code", diagnostic.Id);
            _writer.WriteString("severity", diagnostic.Severity.Word());
            _writer.WriteText("message", diagnostic.Message);
            WriteSpan(diagnostic.Span, text);
            EndItem();
        }
        _writer.WriteEndArray();
    }

    private void WriteCoverage(Coverage coverage, SourceText text)
    {
        _writer.WriteStartObject("sentences");
        _writer.WriteNumber("heading", coverage[SentenceKind.Heading]);
        _writer.WriteNumber("commitment", coverage[SentenceKind.Commitment]);
        _writer.WriteNumber("background", coverage[SentenceKind.Background]);
        _writer.WriteNumber("unread", coverage[SentenceKind.Unread]);
        _writer.WriteNumber("furniture", coverage[SentenceKind.Furniture]);
        _writer.WriteEndObject();
        _writer.WriteStartArray("unread");
        foreach (var sentence in coverage.Unread)
        {
            _writer.WriteStartObject();
            WriteSpan(sentence.Span, text);
            _writer.WriteText("quote", text.Slice(sentence.Span));
            EndItem();
        }
        _writer.WriteEndArray();
    }

    private void WriteSpan(TextSpan span, SourceText text)
    {
        _writer.WriteNumber("start", span.Start);
        _writer.WriteNumber("end", span.End);
        _writer.WriteNumber("line", text.PositionOf(span.Start).Line);
        if (text.Pages?.PlaceOf(span.Start) is not { } place)
            return;
        if (place.Page is { } page)
            _writer.WriteNumber("page", page);
        _writer.WriteNumber("paragraph", place.Paragraph);
    }

    // A writer over a stream holds everything back until it is flushed.
    private void EndItem()
    {
        _writer.WriteEndObject();
        if (_writer.BytesPending >= FlushAt)
            _writer.Flush();
    }
}
