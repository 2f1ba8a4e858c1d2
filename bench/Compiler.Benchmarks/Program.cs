using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;
using Luodi.Compiler.Benchmarks;

// Short passes are repeated to fill an iteration, long ones measured alone; few iterations suffice for ratios.
var job = Job.Default.WithWarmupCount(2).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(250));
var config = DefaultConfig.Instance.WithArtifactsPath("artifacts/bench").AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumn(StatisticColumn.Min, new ThroughputColumn());
BenchmarkSwitcher.FromTypes([typeof(CompileBenchmarks)]).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
