using Luodi.Platform;
using Luodi.Platform.Data;
using Luodi.Platform.Language;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition;

/// <summary>Puts the rooms together.</summary>
public static class CompositionSetup
{
    public static IServiceCollection AddLuodi(this IServiceCollection services, DatabaseOptions database, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton(AppModules.All);
        services.AddSingleton<Texts>();
        services.AddScoped<InstallationSettings>();
        services.AddAppDatabase(database, "Luodi.Migrations.Sqlite", "Luodi.Migrations.Postgres");
        foreach (var module in AppModules.All.Modules)
            module.AddServices(services);
        return services;
    }
}
