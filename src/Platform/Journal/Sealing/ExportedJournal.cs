using System.Buffers;
using System.IO.Pipelines;
using Luodi.Sealing.Checking;
using Luodi.Sealing.Exchange;
using Luodi.Sealing.Lines;

namespace Luodi.Platform.Journal.Sealing;

/// <summary>导出文件: a journal in a file, written and checked line by line.</summary>
public static class ExportedJournal
{
    /// <returns>How many lines were written. The file appears when it is whole.</returns>
    public static async Task<long> WriteAsync(JournalReader journal, string path, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var unfinished = path + ".new";
        long lines = 0;
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            await journal.ExportAsync(async line =>
            {
                await file.WriteAsync(line, cancel);
                file.WriteByte((byte)'\n');
                lines++;
            }, cancel);
        File.Move(unfinished, path, overwrite: true);
        return lines;
    }

    /// <returns>True when nothing is wrong.</returns>
    public static async Task<bool> CheckAsync(string path, IReadOnlyList<HeadLine> handedOut, Func<JournalCheck, Task> report, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(report);
        // Heads stand at the end, and are needed from the start.
        var heads = new List<HeadLine>(handedOut);
        await EachLineAsync(path, line =>
        {
            if (ExportCheck.HeadOf(line) is { } head)
                heads.Add(head);
        }, cancel);
        using var check = new JournalCheck(heads);
        var export = new ExportCheck(check);
        await EachLineAsync(path, export.Add, cancel);
        export.Finish();
        await report(check);
        return check.FindingCount == 0;
    }

    private delegate void LineTaker(ReadOnlySpan<byte> line);

    private static async Task EachLineAsync(string path, LineTaker take, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var pipe = PipeReader.Create(file, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        while (true)
        {
            var read = await pipe.ReadAsync(cancel);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                Take(buffer.Slice(0, end));
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            if (read.IsCompleted)
            {
                // A last line without an end is one all the same: it is judged, not passed over.
                if (!buffer.IsEmpty)
                    Take(buffer);
                break;
            }
            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
        await pipe.CompleteAsync();

        void Take(ReadOnlySequence<byte> line)
        {
            if (line.IsSingleSegment)
                take(line.FirstSpan);
            else
                take(line.ToArray());
        }
    }
}
