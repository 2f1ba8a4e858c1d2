using System.Xml.Linq;

namespace Luodi.Architecture.Tests;

/// <summary>The repository as it lies on disk: what is checked is found here, never listed by hand.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static IEnumerable<string> Sources(params string[] extensions) =>
        new[] { "src", "tests", "bench" }.Select(PathOf).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/wwwroot/", StringComparison.Ordinal));

    public static IReadOnlyList<Project> Projects() =>
        [.. Directory.EnumerateFiles(PathOf("src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    private static Project Read(string file)
    {
        var xml = XDocument.Load(file);
        var folder = Path.GetDirectoryName(file)!;
        var references = xml.Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value)
            .SelectMany(include => include.Contains('*', StringComparison.Ordinal)
                ? Directory.EnumerateFiles(PathOf("src/Modules"), "*.csproj", SearchOption.AllDirectories)
                : [Path.Combine(folder, include)])
            .Select(path => Path.GetFileNameWithoutExtension(path)["Luodi.".Length..]).ToList();
        if (file.Contains("/Modules/", StringComparison.Ordinal))
            references.Add("Platform"); // eng/Module.targets
        return new Project(
            Path.GetFileNameWithoutExtension(file)["Luodi.".Length..],
            [.. references],
            [.. xml.Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value)],
            folder);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luodi.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Luodi.slnx is not above the tests.");
    }
}

/// <summary>One project file: its name without the first word, and what it refers to.</summary>
internal sealed record Project(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages, string Folder);
