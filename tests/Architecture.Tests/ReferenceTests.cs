namespace Luodi.Architecture.Tests;

/// <summary>Sealing ← Platform; Compiler, Platform ← Modules ← Composition ← Migrations ← Host; Compiler ← Compiler.Formats.*, Compiler.SecondReader ← Cli, Modules.Library.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Every_arrow_between_projects_points_the_right_way()
    {
        var projects = Repository.Projects();
        Assert.True(projects.Count > 8, "The projects were not found.");
        Assert.Empty(Violations(projects));
    }

    [Theory]
    [InlineData("Compiler", "Platform")]
    [InlineData("Sealing", "Platform")]
    [InlineData("Platform", "Compiler")]
    [InlineData("Platform", "Modules.Ledger")]
    [InlineData("Cli", "Platform")]
    [InlineData("Compiler.Formats.Docx", "Platform")]
    [InlineData("Compiler.SecondReader", "Platform")]
    [InlineData("Modules.Ledger", "Compiler.SecondReader")]
    [InlineData("Modules.Ledger", "Composition")]
    [InlineData("Modules.Ledger", "Compiler.Formats.Docx")]
    [InlineData("Composition", "Host")]
    [InlineData("Migrations.Sqlite", "Migrations.Postgres")]
    [InlineData("Attic", "Compiler")]
    public void A_wrong_arrow_is_found(string from, string to) =>
        Assert.NotEmpty(Violations([new Project(from, [to], [], "")]));

    [Theory]
    [InlineData("Compiler")]
    [InlineData("Sealing")]
    public void A_package_in_a_pure_room_is_found(string room) =>
        Assert.NotEmpty(Violations([new Project(room, [], ["Newtonsoft.Json"], "")]));

    [Fact]
    public void The_built_compiler_refers_to_the_framework_alone()
    {
        var references = typeof(Compiler.PolicyCompiler).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.DoesNotContain(references, name => name is "System.Console" or "System.Net.Http" or "System.IO.FileSystem" or "System.Data.Common");
    }

    private static IEnumerable<string> Violations(IReadOnlyList<Project> projects)
    {
        foreach (var project in projects)
        {
            if (project.Name == "Sealing" && project.Packages.Except(["BouncyCastle.Cryptography"]).Any())
                yield return $"Sealing takes packages: {string.Join(", ", project.Packages)}";
            if (project.Name == "Compiler" && project.Packages.Count > 0)
                yield return $"Compiler takes packages: {string.Join(", ", project.Packages)}";
            foreach (var reference in project.References.Where(r => !May(project.Name, r)))
                yield return $"{project.Name} → {reference}";
        }
    }

    private const string SecondReader = "Compiler.SecondReader";

    private static bool May(string from, string to) => from switch
    {
        "Compiler" or "Sealing" => false,
        "Platform" => to == "Sealing",
        "Cli" => to is "Compiler" or SecondReader || IsFormat(to),
        SecondReader => to == "Compiler",
        "Modules.Library" => to is "Compiler" or SecondReader or "Platform" || IsFormat(to) || IsModule(to),
        "Composition" => to is "Platform" || IsModule(to),
        "Host" => to is "Composition" || IsMigration(to),
        _ when IsFormat(from) => to == "Compiler" || IsFormat(to),
        _ when IsModule(from) => to is "Compiler" or "Platform" || IsModule(to),
        _ when IsMigration(from) => to == "Composition",
        _ => false, // A project that the table does not know has no arrows until somebody draws them.
    };

    private static bool IsFormat(string name) => name.StartsWith("Compiler.Formats.", StringComparison.Ordinal);

    private static bool IsModule(string name) => name.StartsWith("Modules.", StringComparison.Ordinal);

    private static bool IsMigration(string name) => name.StartsWith("Migrations.", StringComparison.Ordinal);
}
