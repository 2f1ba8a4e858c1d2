namespace Luodi.Architecture.Tests;

/// <summary>No file a person could not hold in the head.</summary>
public sealed class FileTests
{
    private const int Ceiling = 400;

    [Fact]
    public void No_source_file_is_longer_than_the_ceiling()
    {
        var files = Repository.Sources(".cs", ".razor", ".js", ".mjs").Where(f => !f.Contains("/Migrations.", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 50, "The sources were not found.");
        Assert.Empty(files.Where(f => IsTooLong(File.ReadLines(f))).Select(f => Path.GetRelativePath(Repository.Root, f)));
    }

    [Fact]
    public void A_longer_file_is_found() => Assert.True(IsTooLong(Enumerable.Repeat("x", Ceiling + 1)));

    private static bool IsTooLong(IEnumerable<string> lines) => lines.Skip(Ceiling).Any();
}
