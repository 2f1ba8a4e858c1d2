using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Luodi.Compiler.Emit.Tables;

namespace Luodi.Compiler.Emit.Markdown;

/// <summary>Markdown 导出: each document as a heading with its facts, then one table for each kind of commitment (GitHub's tables).</summary>
public sealed class MarkdownEmitter : IEmitter
{
    // What begins emphasis, code, links, tags and cells; the backslash itself. Chinese marks are never special.
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>|~#&");

    private readonly TextWriter _output;
    private bool _begun;

    public MarkdownEmitter(Stream output) : this(new StreamWriter(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true))
    {
    }

    public MarkdownEmitter(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _output.NewLine = "\n";
    }

    public void Add(Compilation compilation, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        foreach (var document in compilation.Documents)
        {
            if (_begun)
                _output.WriteLine();
            _begun = true;
            _output.WriteLine($"# {Escaped(document.Title.Length > 0 ? document.Title : "（无标题）")}");
            string?[] facts = [document.Issuer, document.DocumentNumber, document.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), file];
            Paragraph(string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)).Select(fact => Escaped(fact!))));
            if (compilation.Text.Pages is { ReadByMachine: true })
                Paragraph("文字由机器识别，请对照原件核对。");
            var tables = new CommitmentTables();
            tables.Add(document, compilation.Text, compilation.SecondReading);
            foreach (var table in tables.All)
                Write(table);
        }
    }

    public void Complete() => _output.Flush();

    // Whatever was not completed is not worth flushing; the stream belongs to the caller.
    public void Dispose()
    {
    }

    /// <summary>Text that Markdown takes for nothing but text, on one line.</summary>
    public static string Escaped(string text)
    {
        var line = WrittenText.OneLine(text);
        if (!line.AsSpan().ContainsAny(Special))
            return line;
        var escaped = new StringBuilder(line.Length + 8);
        foreach (var c in line)
            (Special.Contains(c) ? escaped.Append('\\') : escaped).Append(c);
        return escaped.ToString();
    }

    private void Paragraph(string text)
    {
        if (text.Length == 0)
            return;
        _output.WriteLine();
        _output.WriteLine(text);
    }

    private void Write(CommitmentTable table)
    {
        // Empty columns and the document's own title only widen the table.
        var shown = Enumerable.Range(0, table.Columns.Length).Where(i => table.Columns[i].Name != "来源文件" && table.Rows.Any(row => row[i].ToString().Length > 0)).ToImmutableArray();
        _output.WriteLine();
        _output.WriteLine($"## {table.Name}");
        _output.WriteLine();
        Row(shown.Select(i => table.Columns[i].Name));
        Row(shown.Select(_ => "---"));
        foreach (var row in table.Rows)
            Row(shown.Select(i => Escaped(row[i].ToString())));
    }

    private void Row(IEnumerable<string> cells) => _output.WriteLine($"| {string.Join(" | ", cells)} |");
}
