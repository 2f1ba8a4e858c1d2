namespace Luodi.Architecture.Tests;

/// <summary>The figure in docs/architecture.md shows the arrows that the project files hold. Written by <c>FIGURE=write</c>, compared here.</summary>
public sealed class FigureTests
{
    private const string Begin = "```mermaid\n";
    private const string End = "```\n";

    [Fact]
    public void The_figure_shows_the_arrows_of_the_code()
    {
        var file = Repository.PathOf("docs/architecture.md");
        var page = File.ReadAllText(file);
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, start, StringComparison.Ordinal);
        var figure = Figure(Repository.Projects());
        if (Environment.GetEnvironmentVariable("FIGURE") == "write" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(file, page[..start] + figure + page[end..]);
        else
            Assert.True(page[start..end] == figure, "docs/architecture.md is out of date: FIGURE=write ./test Architecture");
    }

    [Fact]
    public void A_new_arrow_changes_the_figure() =>
        Assert.Equal("flowchart RL\n  Cli --> Compiler\n", Figure([new Project("Cli", ["Compiler"], [], ""), new Project("Compiler", [], [], "")]));

    /// <summary>Arrows that follow from others are left out, or nobody could see the house for arrows.</summary>
    private static string Figure(IReadOnlyList<Project> projects)
    {
        var direct = projects.ToDictionary(p => p.Name, p => p.References, StringComparer.Ordinal);
        var lines = projects.SelectMany(p => p.References
            .Where(r => !p.References.Any(other => other != r && Reaches(direct, other, r)))
            .Select(r => $"  {Id(p.Name)} --> {Id(r)}\n"));
        return "flowchart RL\n" + string.Concat(lines.Order(StringComparer.Ordinal));
    }

    private static bool Reaches(Dictionary<string, IReadOnlyList<string>> direct, string from, string to) =>
        direct.TryGetValue(from, out var next) && next.Any(n => n == to || Reaches(direct, n, to));

    private static string Id(string name) => name.Replace("Modules.", "", StringComparison.Ordinal).Replace('.', '_');
}
