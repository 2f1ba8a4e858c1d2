using System.Text.RegularExpressions;

namespace Luodi.Architecture.Tests;

/// <summary>Nobody looks at the machine's clock: time comes from outside, so that a day can be tested and the sample city has its own.</summary>
public sealed partial class ClockTests
{
    /// <summary>Where the program begins and hands the machine's clock in, and the design-time contexts that never ask for the time.</summary>
    private static readonly string[] MayTakeTheMachinesClock =
    [
        "src/Host/Commands/", "src/Cli/Output/Terminal.cs",
        "src/Migrations.Sqlite/DesignTime.cs", "src/Migrations.Postgres/DesignTime.cs",
    ];

    [Fact]
    public void No_source_asks_the_machine_what_time_it_is()
    {
        var files = Repository.Sources(".cs", ".razor").Select(f => (Path: Path.GetRelativePath(Repository.Root, f), File: f)).Where(x => x.Path.StartsWith("src/", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 200, "The sources were not found.");
        Assert.Empty(files.SelectMany(x => Looks(x.Path, File.ReadAllText(x.File))));
    }

    [Fact]
    public void Whoever_may_take_the_machines_clock_does() =>
        Assert.All(MayTakeTheMachinesClock, path => Assert.Contains(
            path.EndsWith('/') ? Directory.EnumerateFiles(Repository.PathOf(path)) : [Repository.PathOf(path)],
            file => File.ReadAllText(file).Contains("TimeProvider.System", StringComparison.Ordinal)));

    [Theory]
    [InlineData("src/Modules/Ledger/Rules/LightRule.cs", "var now = DateTime.UtcNow;")]
    [InlineData("src/Modules/Ledger/Rules/LightRule.cs", "DateTimeOffset . Now")]
    [InlineData("src/Modules/Ledger/Pages/Tasks.razor", "<p>@DateTime.Today</p>")]
    [InlineData("src/Platform/Time/BeijingCalendar.cs", "TimeProvider.System.GetUtcNow()")]
    [InlineData("src/Host/Commands/ServeCommand.cs", "DateTimeOffset.UtcNow")]
    [InlineData("src/Cli/Input/Reader.cs", "Guid.CreateVersion7()")]
    [InlineData("src/Compiler/Text/X.cs", "Environment.TickCount64")]
    public void A_look_at_the_machines_clock_is_found(string path, string source) => Assert.NotEmpty(Looks(path, source));

    [Theory]
    [InlineData("var watch = Stopwatch.StartNew();")]
    [InlineData("Guid.CreateVersion7(clock.GetUtcNow())")]
    [InlineData("DateTimeOffset.UnixEpoch")]
    public void Measuring_a_while_and_asking_the_given_clock_are_fine(string source) => Assert.Empty(Looks("src/Platform/X.cs", source));

    private static IEnumerable<string> Looks(string path, string source) =>
        Look().Matches(source).Select(m => m.Value).Where(look => look != "TimeProvider.System" || !MayTakeTheMachinesClock.Any(may => path == may || may.EndsWith('/') && path.StartsWith(may, StringComparison.Ordinal))).Select(look => $"{path}: {look}");

    // An identifier made without a time takes the machine's.
    [GeneratedRegex(@"\bDateTime(?:Offset)?\s*\.\s*(?:Utc)?Now\b|\bDateTime\s*\.\s*Today\b|\bTimeProvider\.System\b|\bEnvironment\.TickCount(?:64)?\b|\bGuid\.CreateVersion7\(\)")]
    private static partial Regex Look();
}
