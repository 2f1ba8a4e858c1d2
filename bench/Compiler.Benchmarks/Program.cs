using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;
using Luodi.Compiler.Benchmarks;

if (args is ["--quick"])
{
    Console.WriteLine(QuickRun.Measure());
    return;
}

if (args is ["library"])
{
    LibraryGrowth.Run();
    return;
}

// Short passes are repeated to fill an iteration, long ones measured alone; few iterations suffice for ratios.
var job = Job.Default.WithAffinity(1).WithWarmupCount(5).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(250));
var config = DefaultConfig.Instance.WithArtifactsPath("artifacts/bench").AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumn(StatisticColumn.Min, new ThroughputColumn());
var runs = BenchmarkSwitcher.FromTypes([typeof(CompileBenchmarks)]).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
if (SummaryLine.Of(runs) is { } line)
    Console.WriteLine(line);
