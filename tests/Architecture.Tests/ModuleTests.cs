using System.Reflection;
using Luodi.Composition;
using Luodi.Platform;
using Luodi.Platform.Access;
using Microsoft.AspNetCore.Components;

namespace Luodi.Architecture.Tests;

/// <summary>What a module shows of itself, and what every page declares.</summary>
public sealed class ModuleTests
{
    [Fact]
    public void Every_module_on_disk_is_in_the_composition_and_has_a_readme_and_tests()
    {
        var onDisk = Repository.Projects().Where(p => p.Name.StartsWith("Modules.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(onDisk);
        Assert.Equal(
            onDisk.Select(p => "Luodi." + p.Name).Order(StringComparer.Ordinal),
            AppModules.All.Modules.Select(m => m.Assembly.GetName().Name!).Order(StringComparer.Ordinal));
        Assert.All(onDisk, p => Assert.True(File.Exists(Path.Combine(p.Folder, "README.md")), $"{p.Name} has no README.md"));
        Assert.All(onDisk, p => Assert.True(Directory.Exists(Repository.PathOf($"tests/{p.Name}.Tests")), $"{p.Name} has no tests"));
    }

    [Fact]
    public void A_module_shows_its_contract_its_pages_and_nothing_else() =>
        Assert.Empty(AppModules.All.Modules.SelectMany(m => m.Assembly.GetExportedTypes()).Where(t => !MayBePublic(t)).Select(t => t.FullName));

    [Fact]
    public void A_public_type_outside_the_contract_is_found() => Assert.False(MayBePublic(typeof(ModuleTests)));

    [Fact]
    public void Every_page_declares_who_may_see_it()
    {
        var pages = Pages().ToList();
        Assert.True(pages.Count > 5, "The pages were not found.");
        Assert.Empty(pages.Where(p => !DeclaresAccess(p)).Select(p => p.FullName));
    }

    [Fact]
    public void A_page_that_declares_nothing_is_found() => Assert.False(DeclaresAccess(typeof(Undeclared)));

    [Fact]
    public void No_two_pages_share_a_route() =>
        Assert.Empty(Pages().SelectMany(p => p.GetCustomAttributes<RouteAttribute>()).GroupBy(r => r.Template.ToUpperInvariant()).Where(g => g.Count() > 1).Select(g => g.Key));

    internal static IEnumerable<Type> Pages() =>
        AppModules.All.Modules.Select(m => m.Assembly).Append(typeof(IModule).Assembly)
            .SelectMany(a => a.GetExportedTypes()).Where(t => t.GetCustomAttributes<RouteAttribute>().Any());

    private static bool MayBePublic(Type type) =>
        typeof(IModule).IsAssignableFrom(type) || typeof(IComponent).IsAssignableFrom(type)
        || type.Namespace?.EndsWith(".Contract", StringComparison.Ordinal) == true || type.IsNestedPublic && MayBePublic(type.DeclaringType!)
        || type.Name == "_Imports" || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;

    private static bool DeclaresAccess(Type page) =>
        page.GetCustomAttribute<AllowAttribute>() is not null != page.GetCustomAttribute<OpenToAllAttribute>() is not null;

    [Route("/undeclared")]
    private sealed class Undeclared : ComponentBase;
}
