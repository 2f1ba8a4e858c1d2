using System.Diagnostics;
using System.Globalization;

namespace Luodi.Compiler.Formats.Pages;

/// <summary>
/// One run of an outside tool: without a shell, with a clean environment, and bounded in time, in output and, where the system offers it, in memory.
/// Whatever a file makes the tool do, it ends.
/// </summary>
internal static class ToolRun
{
    // Far above what honest files need; a picture of 10,000 × 10,000 points takes a tenth of it.
    private const long MaxMemory = 3L << 30;

    private static readonly Tool? MemoryBound = Tool.Find("prlimit");

    /// <returns>What the tool wrote; null when it ended with an error.</returns>
    /// <exception cref="RefusedException">It took too long or wrote too much.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static byte[]? Output(Tool tool, IEnumerable<string> arguments, ReadLimits limits, CancellationToken cancel)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, FileName = MemoryBound?.Path ?? tool.Path };
        if (MemoryBound is not null)
        {
            start.ArgumentList.Add("--as=" + MaxMemory.ToString(CultureInfo.InvariantCulture));
            start.ArgumentList.Add(tool.Path);
        }
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LC_ALL"] = "C.UTF-8";
        // One page, one processor: several at a time make each other slower.
        start.Environment["OMP_THREAD_LIMIT"] = "1";

        using var process = Process.Start(start) ?? throw new InvalidDataException(tool.Path);
        using var time = new CancellationTokenSource(limits.ToolTime);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancel);
        try
        {
            process.StandardInput.Close();
            var errors = DrainAsync(process.StandardError.BaseStream, null, 0, stop.Token);
            using var output = new MemoryStream();
            var whole = DrainAsync(process.StandardOutput.BaseStream, output, limits.MaxUnpackedBytes, stop.Token).GetAwaiter().GetResult();
            if (!whole)
                throw new RefusedException(Refusals.TooMuchOutput);
            process.WaitForExitAsync(stop.Token).GetAwaiter().GetResult();
            errors.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new RefusedException(Refusals.TimedOut);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <returns>False when there was more than allowed; what nobody keeps is read to its end all the same, so that the tool does not wait for ever.</returns>
    private static async Task<bool> DrainAsync(Stream from, MemoryStream? to, long most, CancellationToken stop)
    {
        var chunk = new byte[1 << 16];
        for (int read; (read = await from.ReadAsync(chunk, stop).ConfigureAwait(false)) > 0;)
        {
            if (to is null)
                continue;
            if (to.Length + read > most)
                return false;
            to.Write(chunk, 0, read);
        }
        return true;
    }
}
