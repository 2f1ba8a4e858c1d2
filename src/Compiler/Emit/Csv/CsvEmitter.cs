using System.Globalization;
using System.Text;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Emit.Csv;

/// <summary>CSV 导出: one row for each commitment, for spreadsheets (RFC 4180). Begins with a byte order mark, without which Excel reads Chinese as rubbish.</summary>
public sealed class CsvEmitter : IEmitter
{
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private readonly CsvWriter _csv;
    private readonly TextWriter _writer;

    public CsvEmitter(Stream output) : this(new StreamWriter(output, Utf8WithMark, 1 << 14, leaveOpen: true))
    {
    }

    /// <param name="output">Has to begin with the mark itself if it becomes a file.</param>
    public CsvEmitter(TextWriter output)
    {
        _writer = output;
        _csv = new CsvWriter(output);
        foreach (var column in CommitmentRow.Columns)
            _csv.Text(column);
        _csv.EndRow();
    }

    public void Add(Compilation compilation, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        foreach (var document in compilation.Documents)
            foreach (var commitment in document.Commitments)
                WriteRow(commitment, document, compilation.Text, file);
    }

    public void Complete() => _writer.Flush();

    // Whatever was not completed is not worth flushing; the stream belongs to the caller.
    public void Dispose()
    {
    }

    private void WriteRow(Commitment commitment, PolicyDocument document, SourceText text, string? file)
    {
        _csv.Text(file);
        _csv.Text(document.Title);
        _csv.Text(commitment.Name());
        _csv.Number(text.PositionOf(commitment.Span.Start).Line);
        _csv.Text(commitment.Provision is { } provision ? text.Slice(provision.HeadingSpan).Trim() : null);
        _csv.Text(commitment.Quote);
        foreach (var cell in CommitmentRow.Of(commitment))
            if (cell is decimal number)
                _csv.Number(number);
            else
                _csv.Text((string?)cell);
        _csv.Number(commitment.Span.Start);
        _csv.Number(commitment.Span.End);
        _csv.EndRow();
    }
}
