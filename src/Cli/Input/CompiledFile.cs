using Luodi.Compiler;
using Luodi.Compiler.Formats;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Input;

/// <summary>One input file after its turn: compiled, or refused with a sentence.</summary>
internal sealed record CompiledFile(string Path, Compilation? Compilation, string? Refusal)
{
    // Files come from whoever types the command, not from strangers; the bound only keeps a mistake from filling the memory.
    private static readonly ReadLimits Limits = new() { MaxBytes = 256L << 20 };

    /// <summary>Compiles several files at a time, and hands them over in the order given.</summary>
    public static IEnumerable<CompiledFile> Each(IEnumerable<string> paths, Func<Stream> standardInput, Func<SourceText, Compilation> compile, CancellationToken cancel)
    {
        var ahead = new Queue<Task<CompiledFile>>();
        foreach (var path in paths)
        {
            ahead.Enqueue(Task.Run(() => OfAsync(path, standardInput, compile, cancel), cancel));
            if (ahead.Count > Environment.ProcessorCount)
                yield return ahead.Dequeue().GetAwaiter().GetResult();
        }
        while (ahead.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
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
