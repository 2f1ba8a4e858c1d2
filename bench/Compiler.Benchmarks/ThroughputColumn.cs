using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Luodi.Compiler.Benchmarks;

/// <summary>Megabytes (10⁶ bytes of UTF-8 source text) a second in the fastest pass: what else the machine does only ever makes a pass slower.</summary>
internal sealed class ThroughputColumn : IColumn
{
    public string Id => "Throughput";

    public string ColumnName => "MB/s";

    public string Legend => "10^6 bytes of UTF-8 source text a second, fastest pass";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { Min: > 0 } statistics
            ? (Corpus.Size / Corpus.Megabyte / (statistics.Min / 1e9)).ToString("N1", CultureInfo.InvariantCulture)
            : "?";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
