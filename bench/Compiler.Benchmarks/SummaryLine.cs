using System.Globalization;
using BenchmarkDotNet.Reports;

namespace Luodi.Compiler.Benchmarks;

/// <summary>One line on the complete compile: how fast, how much slower than mere decoding in the same run, how much memory it litters.</summary>
internal static class SummaryLine
{
    /// <summary>null when the run did not measure both the compile and its yardstick.</summary>
    public static string? Of(IEnumerable<Summary> runs)
    {
        var reports = runs.SelectMany(run => run.Reports).ToList();
        return Fastest(reports, nameof(CompileBenchmarks.CompileSeparateDocuments)) is { } compile && Fastest(reports, nameof(CompileBenchmarks.Decode)) is { } decode
            ? Of(compile.Seconds, decode.Seconds, compile.Bytes) : null;
    }

    /// <param name="compile">Seconds for <see cref="Corpus.Size"/> bytes.</param>
    /// <param name="decode">Seconds for the same bytes.</param>
    /// <param name="allocated">Bytes allocated in one compile.</param>
    public static string Of(double compile, double decode, double allocated) => string.Create(CultureInfo.InvariantCulture,
        $"complete compile: {Megabytes(compile):N1} MB/s, {compile / decode:N1} times decoding ({Megabytes(decode):N0} MB/s), {allocated / Corpus.Size:N2} bytes allocated per byte of source");

    private static double Megabytes(double seconds) => (double)Corpus.Size / Corpus.Megabyte / seconds;

    /// <summary>The fastest pass: what else the machine does only ever makes one slower.</summary>
    private static (double Seconds, double Bytes)? Fastest(List<BenchmarkReport> reports, string method) =>
        reports.Find(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method) is { ResultStatistics: { } statistics } found
            ? (statistics.Min / 1e9, found.GcStats.GetBytesAllocatedPerOperation(found.BenchmarkCase) ?? 0) : null;
}
