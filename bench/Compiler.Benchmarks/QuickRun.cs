using System.Diagnostics;

namespace Luodi.Compiler.Benchmarks;

/// <summary>The summary line in a minute, without the table: passes in this process until the code is tuned, then the fastest of some.</summary>
internal static class QuickRun
{
    private const int WarmSeconds = 20;

    private const int Passes = 15;

    public static string Measure()
    {
        var compiler = new CompileBenchmarks();
        compiler.LoadFiles();
        var (decode, _) = Fastest(() => compiler.Decode(), 1);
        var (compile, allocated) = Fastest(() => compiler.CompileSeparateDocuments(), WarmSeconds);
        return SummaryLine.Of(compile, decode, allocated);
    }

    private static (double Seconds, double Allocated) Fastest(Func<int> pass, int warmSeconds)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < warmSeconds;)
            pass();
        var fastest = double.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Passes; i++)
        {
            var watch = Stopwatch.StartNew();
            pass();
            fastest = Math.Min(fastest, watch.Elapsed.TotalSeconds);
        }

        return (fastest, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Passes);
    }
}
