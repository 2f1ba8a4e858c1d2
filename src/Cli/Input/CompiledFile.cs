using Luodi.Compiler;
using Luodi.Compiler.Formats;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Input;

/// <summary>One input file after its turn: compiled, or refused with a sentence.</summary>
internal sealed record CompiledFile(string Path, Compilation? Compilation, string? Refusal)
{
    // Files come from whoever types the command, not from strangers; the bound only keeps a mistake from filling the memory.
    private static readonly ReadLimits Limits = new() { MaxBytes = 256L << 20 };

    // Enough under way to keep the processors busy behind one large file, and no more than memory should hold.
    private const int MostAheadPerProcessor = 4;

    private const long MostBytesAhead = 32L << 20;

    /// <summary>Compiles several files at a time, and hands them over in the order given; those ahead are bounded in number and in size.</summary>
    public static IEnumerable<CompiledFile> Each(IEnumerable<string> paths, Func<Stream> standardInput, Func<SourceText, Compilation> compile, CancellationToken cancel)
    {
        var ahead = new Queue<(Task<CompiledFile> File, long Bytes)>();
        var bytesAhead = 0L;
        foreach (var path in paths)
        {
            var bytes = SizeOf(path);
            while (ahead.Count > 0 && (ahead.Count > MostAheadPerProcessor * Environment.ProcessorCount || bytesAhead + bytes > MostBytesAhead))
            {
                var (first, its) = ahead.Dequeue();
                bytesAhead -= its;
                yield return first.GetAwaiter().GetResult();
            }

            bytesAhead += bytes;
            ahead.Enqueue((Task.Run(() => OfAsync(path, standardInput, compile, cancel), cancel), bytes));
        }

        while (ahead.TryDequeue(out var next))
            yield return next.File.GetAwaiter().GetResult();
    }

    /// <summary>0 where nobody knows beforehand; whether the file can be read is told when it is.</summary>
    private static long SizeOf(string path)
    {
        var file = new FileInfo(path);
        return path != InputFiles.StandardInput && file.Exists ? file.Length : 0;
    }

    private static async Task<CompiledFile> OfAsync(string path, Func<Stream> standardInput, Func<SourceText, Compilation> compile, CancellationToken cancel)
    {
        try
        {
            using var stream = path == InputFiles.StandardInput ? standardInput() : File.OpenRead(path);
            var result = await DocumentReaders.ReadAsync(stream, path, Limits, cancel).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            return result.IsRead
                ? new(path, compile(result.Text), null)
                : new(path, null, $"{result.Refusal.Message}。（{result.Refusal.English} {result.Refusal.Code}）");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new(path, null, Sentences.Unreadable(failure));
        }
    }
}
