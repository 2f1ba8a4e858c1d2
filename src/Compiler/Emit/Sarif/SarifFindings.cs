using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Emit.Json;

namespace Luodi.Compiler.Emit.Sarif;

/// <summary>
/// 审校结果 SARIF: a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code hosts and editors show in the text.
/// Columns and offsets count UTF-16 units of the decoded text with CRLF as LF.
/// </summary>
public sealed class SarifFindings : IFindingEmitter
{
    private const int FlushAt = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _writer;
    private readonly bool _english;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);

    /// <param name="rules">Every kind of finding that may come.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="english">Sentences in English; else in Chinese.</param>
    public SarifFindings(Stream output, ImmutableArray<DiagnosticDescriptor> rules, string version, bool english)
    {
        _english = english;
        _writer = new Utf8JsonWriter(output, Options);
        _writer.WriteStartObject();
        _writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _writer.WriteString("version", "2.1.0");
        _writer.WriteStartArray("runs");
        _writer.WriteStartObject();
        _writer.WriteStartObject("tool");
        _writer.WriteStartObject("driver");
        _writer.WriteString("name", "luodi");
        _writer.WriteString("semanticVersion", version);
        _writer.WriteString("language", english ? "en" : "zh-CN");
        _writer.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(rule);
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteString("columnKind", "utf16CodeUnits");
        _writer.WriteStartArray("results");
    }

    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var diagnostic = finding.Diagnostic;
        _writer.WriteStartObject();
        _writer.WriteString("ruleId", diagnostic.Id);
        if (_rules.TryGetValue(diagnostic.Id, out var index))
            _writer.WriteNumber("ruleIndex", index);
        _writer.WriteString("level", Level(diagnostic.Severity));
        WriteMessage("message", _english ? diagnostic.English : diagnostic.Message);
        _writer.WriteStartArray("locations");
        WriteLocation(finding.Place, null);
        _writer.WriteEndArray();
        if (finding.Related.Length > 0)
        {
            _writer.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Related.Length; i++)
                WriteLocation(finding.Related[i], i);
            _writer.WriteEndArray();
        }
        if (finding.Suppression is { } reason)
        {
            _writer.WriteStartArray("suppressions");
            _writer.WriteStartObject();
            _writer.WriteString("kind", "external");
            _writer.WriteText("justification", reason);
            _writer.WriteEndObject();
            _writer.WriteEndArray();
        }
        _writer.WriteEndObject();
        if (_writer.BytesPending >= FlushAt)
            _writer.Flush();
    }

    public void Complete()
    {
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteRule(DiagnosticDescriptor rule)
    {
        _rules.Add(rule.Id, _rules.Count);
        _writer.WriteStartObject();
        _writer.WriteString("id", rule.Id);
        if (DiagnosticPage.Of(rule.Id) is { } page)
        {
            WriteMessage("shortDescription", _english ? page.EnglishName : page.Name);
            _writer.WriteStartObject("help");
            _writer.WriteText("text", _english ? page.EnglishFix : page.Fix);
            _writer.WriteText("markdown", page.Text);
            _writer.WriteEndObject();
        }
        _writer.WriteStartObject("defaultConfiguration");
        _writer.WriteString("level", Level(rule.Severity));
        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void WriteLocation(FindingPlace place, int? id)
    {
        _writer.WriteStartObject();
        if (id is { } number)
            _writer.WriteNumber("id", number);
        _writer.WriteStartObject("physicalLocation");
        _writer.WriteStartObject("artifactLocation");
        _writer.WriteString("uri", AddressOf(place.File ?? "-"));
        _writer.WriteEndObject();
        _writer.WriteStartObject("region");
        _writer.WriteNumber("startLine", place.Start.Line);
        _writer.WriteNumber("startColumn", place.Start.Column);
        _writer.WriteNumber("endLine", place.End.Line);
        _writer.WriteNumber("endColumn", place.End.Column);
        _writer.WriteNumber("charOffset", place.Span.Start);
        _writer.WriteNumber("charLength", place.Span.Length);
        WriteMessage("snippet", place.Quote);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        if (place.Document.Length > 0)
        {
            _writer.WriteStartArray("logicalLocations");
            _writer.WriteStartObject();
            _writer.WriteText("name", place.Article.Length > 0 ? place.Article : place.Document);
            _writer.WriteText("fullyQualifiedName", place.Article.Length > 0 ? $"{place.Document}/{place.Article}" : place.Document);
            _writer.WriteEndObject();
            _writer.WriteEndArray();
        }
        _writer.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        _writer.WriteStartObject(name);
        _writer.WriteText("text", text);
        _writer.WriteEndObject();
    }

    /// <summary>A path as an address: parts escaped, an absolute one under file://.</summary>
    private static string AddressOf(string path)
    {
        var parts = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return parts.StartsWith('/') ? "file://" + parts : parts;
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Info => "note",
        Severity.Warning => "warning",
        Severity.Error => "error",
    };
}
