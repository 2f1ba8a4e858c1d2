using System.Reflection;
using System.Resources;
using Luodi.Platform.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Platform;

/// <summary>模块: one room of the house. The only public type of a module beside its contract and its pages.</summary>
public interface IModule
{
    /// <summary>Lower-case word: the prefix of its tables, of its text keys and of its refusal codes.</summary>
    string Name { get; }

    ResourceManager Texts { get; }

    Assembly Assembly => GetType().Assembly;

    IReadOnlyList<NavigationItem> Navigation => [];

    void AddServices(IServiceCollection services);

    void MapModel(ModelBuilder model);

    /// <summary>Endpoints that are not pages: downloads, exports.</summary>
    void MapApi(IEndpointRouteBuilder routes) { }
}

/// <summary>A place in the main menu.</summary>
/// <param name="TextKey">Key of its label.</param>
/// <param name="Icon">Name of the symbol in the icon sprite.</param>
/// <param name="Order">Smaller stands further left.</param>
/// <param name="Roles">Who sees it; the page declares for itself who may use it.</param>
public sealed record NavigationItem(string Href, string TextKey, string Icon, int Order, params Role[] Roles)
{
    /// <summary>Only for who reaches every unit.</summary>
    public bool Whole { get; init; }
}

/// <summary>The modules that this program is put together from.</summary>
public sealed class ModuleCatalog(IReadOnlyList<IModule> modules)
{
    /// <summary>The places in the menu that belong to no module.</summary>
    private static readonly NavigationItem[] OfThePlatform =
    [
        new("/calendar", "platform.calendar.title", "calendar", 90, Enum.GetValues<Role>()),
        new("/backups", "platform.backups.title", "archive", 91, Role.SystemAdministrator),
    ];

    public IReadOnlyList<IModule> Modules { get; } = modules;

    /// <summary>The main menu of a person, in order; empty for who has no role.</summary>
    public IEnumerable<NavigationItem> NavigationFor(Role? role, UnitReach reach) =>
        Modules.SelectMany(m => m.Navigation).Concat(OfThePlatform).Where(item => role is { } held && item.Roles.Contains(held) && (!item.Whole || reach.IsWhole)).OrderBy(item => item.Order);
}
