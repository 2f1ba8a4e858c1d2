using System.Text.Encodings.Web;
using System.Text.Json;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Emit.Json;

/// <summary>审校结果 JSON: one object with all findings, the suppressed ones too, and their numbers at the end.</summary>
public sealed class JsonFindings : IFindingEmitter
{
    private const int FlushAt = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _writer;
    private readonly int[] _counts = new int[3];
    private int _suppressed;

    public JsonFindings(Stream output)
    {
        _writer = new Utf8JsonWriter(output, Options);
        _writer.WriteStartObject();
        _writer.WriteStartArray("findings");
    }

    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var diagnostic = finding.Diagnostic;
        if (finding.Suppression is null)
            _counts[(int)diagnostic.Severity]++;
        else
            _suppressed++;
        _writer.WriteStartObject();
        _writer.WriteString("code", diagnostic.Id);
        _writer.WriteString("severity", diagnostic.Severity.Word());
        _writer.WriteText("message", diagnostic.Message);
        _writer.WriteText("english", diagnostic.English);
        WritePlace(finding.Place);
        if (finding.Related.Length > 0)
        {
            _writer.WriteStartArray("related");
            foreach (var place in finding.Related)
            {
                _writer.WriteStartObject();
                WritePlace(place);
                _writer.WriteEndObject();
            }
            _writer.WriteEndArray();
        }
        if (finding.Suppression is { } reason)
            _writer.WriteText("suppressed", reason);
        _writer.WriteEndObject();
        if (_writer.BytesPending >= FlushAt)
            _writer.Flush();
    }

    public void Complete()
    {
        _writer.WriteEndArray();
        _writer.WriteStartObject("summary");
        _writer.WriteNumber("error", _counts[(int)Severity.Error]);
        _writer.WriteNumber("warning", _counts[(int)Severity.Warning]);
        _writer.WriteNumber("info", _counts[(int)Severity.Info]);
        _writer.WriteNumber("suppressed", _suppressed);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private void WritePlace(FindingPlace place)
    {
        if (place.File is { } file)
            _writer.WriteText("file", file);
        _writer.WriteText("document", place.Document);
        _writer.WriteText("article", place.Article);
        _writer.WriteNumber("start", place.Span.Start);
        _writer.WriteNumber("end", place.Span.End);
        _writer.WriteNumber("line", place.Start.Line);
        _writer.WriteNumber("column", place.Start.Column);
        _writer.WriteText("quote", place.Quote);
    }
}
