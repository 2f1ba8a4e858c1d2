using System.Diagnostics;
using System.Globalization;
using Luodi.Compiler.Fuzz;

// bench/fuzz [--count N] [--seed N] [--from N] [--jobs N] [--outside]
var options = new Dictionary<string, long>(StringComparer.Ordinal) { ["--count"] = 100_000, ["--seed"] = 1, ["--from"] = 0, ["--jobs"] = 1 };
var outside = false;
for (var i = 0; i < args.Length; i++)
    if (args[i] == "--outside")
        outside = true;
    else if (options.ContainsKey(args[i]) && i + 1 < args.Length && long.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        options[args[i++]] = value;
    else
        return Usage(args[i]);

var material = Material.Find(outside);
var (seed, from, count) = ((ulong)options["--seed"], options["--from"], options["--count"]);
var (done, refused, failures, characters) = (0L, 0L, 0L, 0L);
var clock = Stopwatch.StartNew();
Parallel.For(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = (int)Math.Max(1, options["--jobs"]) }, number =>
{
    var each = new Case(material, seed, number);
    if (each.Run() is { } finding)
    {
        Interlocked.Increment(ref failures);
        var folder = Directory.CreateDirectory("artifacts/fuzz").FullName;
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}-{each.File.Name}"));
        File.WriteAllBytes(file, each.File.Bytes ?? []);
        Console.WriteLine($"#{number} {file}\n  {finding}");
    }
    if (each.Refused)
        Interlocked.Increment(ref refused);
    Interlocked.Add(ref characters, each.Characters);
    if (Interlocked.Increment(ref done) is var so && so % 10_000 == 0)
        Console.Error.WriteLine(Told(so));
});
Console.WriteLine(Told(done));
return failures == 0 ? 0 : 1;

string Told(long so) => string.Create(CultureInfo.InvariantCulture, $"{so} documents, {characters / 1_000_000} million characters, {refused} refused, {failures} findings, {clock.Elapsed.TotalSeconds:F0} s");

static int Usage(string wrong)
{
    Console.Error.WriteLine($"{wrong}? usage: bench/fuzz [--count N] [--seed N] [--from N] [--jobs N] [--outside]");
    return 2;
}
