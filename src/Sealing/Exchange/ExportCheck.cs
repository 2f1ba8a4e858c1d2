using Luodi.Sealing.Checking;
using Luodi.Sealing.Lines;

namespace Luodi.Sealing.Exchange;

/// <summary>Checks an exported journal line by line; no database, no program of ours is asked.</summary>
public sealed class ExportCheck(JournalCheck check)
{
    private long _line;
    private bool _isEnded;

    /// <summary>The export's first line.</summary>
    public static byte[] FirstLine { get; } = "{\"kind\":\"export\",\"format\":1}"u8.ToArray();

    /// <summary>The export's last line: what it must then have had.</summary>
    public static byte[] LastLine(long blocks, long entries, long heads) =>
        new LineWriter().Begin().Member("kind", "end").Member("format", Formats.Current).Member("blocks", blocks).Member("entries", entries).Member("heads", heads).End().ToArray();

    /// <summary>Number of heads that came by; the caller gives them to the check beforehand, see <see cref="HeadOf"/>.</summary>
    public long Heads { get; private set; }

    /// <returns>The head that a line is; null when it is none.</returns>
    public static HeadLine? HeadOf(ReadOnlySpan<byte> line) => Is(line, HeadLine.Kind) ? HeadLine.Parse(line) : null;

    public void Add(ReadOnlySpan<byte> line)
    {
        _line++;
        if (_isEnded || _line == 1 != line.SequenceEqual(FirstLine))
            check.Report(Flaw.LineUnreadable, check.Blocks, _line);
        else if (_line == 1)
            return;
        else if (Is(line, BlockLine.Kind))
            check.Begin(BlockLine.Parse(line)?.Number ?? check.Blocks + 1, line);
        else if (Is(line, HeadLine.Kind))
            AddHead(line);
        else if (Is(line, "end"))
            End(line);
        else if (ExportLine.Parse(line) is { } entry)
            check.Add(entry);
        else
            check.Report(Flaw.LineUnreadable, check.Blocks, _line);
    }

    public void Finish()
    {
        if (!_isEnded)
            check.Report(Flaw.Truncated, check.Blocks, _line);
        check.Finish();
    }

    private void AddHead(ReadOnlySpan<byte> line)
    {
        Heads++;
        if (HeadLine.Parse(line) is null)
            check.Report(Flaw.HeadUnreadable, check.Blocks, _line);
    }

    private void End(ReadOnlySpan<byte> line)
    {
        _isEnded = true;
        if (!line.SequenceEqual(LastLine(check.Blocks, check.Entries, Heads)))
            check.Report(Flaw.Truncated, check.Blocks, _line);
    }

    private static bool Is(ReadOnlySpan<byte> line, string kind) => line.StartsWith(System.Text.Encoding.UTF8.GetBytes($"{{\"kind\":\"{kind}\""));
}
