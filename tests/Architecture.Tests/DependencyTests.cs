using System.Xml.Linq;

namespace Luodi.Architecture.Tests;

/// <summary>No package without its reason in docs/dependencies.md, and no reason for a package that nobody uses.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void Every_package_has_its_reason_and_is_used()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/dependencies.md"));
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value).ToList();
        Assert.NotEmpty(versions);
        var used = Directory.EnumerateFiles(Repository.Root, "*.*proj", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathOf("eng"), "*.targets")).Append(Repository.PathOf("Directory.Build.targets"))
            .SelectMany(f => XDocument.Load(f).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Unexplained(versions, page));
        // Pinned below another package only: the bundle brings it.
        Assert.Empty(versions.Except(used, StringComparer.Ordinal).Except(["SQLitePCLRaw.core"]));
    }

    [Fact]
    public void A_package_without_a_reason_is_found() => Assert.NotEmpty(Unexplained(["Left.Pad"], "| Right.Pad | MIT | pads |"));

    /// <summary>A family of packages stands under its common name.</summary>
    private static IEnumerable<string> Unexplained(IEnumerable<string> packages, string page) =>
        packages.Where(p => !page.Contains(p, StringComparison.Ordinal)
            && !(p.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal) && page.Contains("Microsoft.EntityFrameworkCore (+ Sqlite, Relational, Design)", StringComparison.Ordinal))
            && !(p == "SQLitePCLRaw.core" && page.Contains("SQLitePCLRaw.bundle_e_sqlite3", StringComparison.Ordinal)));
}
