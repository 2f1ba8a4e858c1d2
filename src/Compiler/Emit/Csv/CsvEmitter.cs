using System.Text;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Emit.Csv;

/// <summary>CSV 导出: one row for each commitment and each tier of an entitlement, for spreadsheets (RFC 4180). Begins with a byte order mark, without which Excel reads Chinese as rubbish.</summary>
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
        {
            var (names, opinions) = (new ResolvedNames(document), new MachineOpinions(compilation.SecondReading, document.Span));
            foreach (var commitment in document.Commitments)
                Write(commitment, CommitmentRow.Of(commitment, names, opinions.Of(commitment)));
            foreach (var commitment in opinions.Suggested)
                Write(commitment, CommitmentRow.Of(commitment, names, opinions.Suggestion));
            foreach (var entitlement in document.Entitlements)
                foreach (var tier in entitlement.Tiers)
                    WriteRow(new Place("权益", tier.Span, entitlement.Provision, compilation.Text.Slice(tier.Span)), CommitmentRow.Of(entitlement, tier), document, compilation.Text, file);

            void Write(Commitment commitment, IEnumerable<object?> cells) =>
                WriteRow(new Place(commitment.Name(), commitment.Span, commitment.Provision, commitment.Quote), cells, document, compilation.Text, file);
        }
    }

    public void Complete() => _writer.Flush();

    // Whatever was not completed is not worth flushing; the stream belongs to the caller.
    public void Dispose()
    {
    }

    private void WriteRow(Place place, IEnumerable<object?> cells, PolicyDocument document, SourceText text, string? file)
    {
        _csv.Text(file);
        _csv.Text(document.Title);
        _csv.Text(place.Kind);
        _csv.Number(text.PositionOf(place.Span.Start).Line);
        _csv.Text(place.Provision is { } provision ? text.Slice(provision.HeadingSpan).Trim() : null);
        _csv.Text(place.Quote);
        foreach (var cell in cells)
            if (cell is decimal number)
                _csv.Number(number);
            else
                _csv.Text((string?)cell);
        _csv.Number(place.Span.Start);
        _csv.Number(place.Span.End);
        _csv.EndRow();
    }

    private readonly record struct Place(string Kind, TextSpan Span, Provision? Provision, string Quote);
}
