using System.Resources;
using Luodi.Modules.Audit.Api;
using Luodi.Modules.Audit.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Audit;

/// <summary>审计: the journal and the visits as the auditor reads them, and what outsiders need to check the journal.</summary>
public sealed class AuditModule : IModule
{
    public string Name => "audit";

    public ResourceManager Texts { get; } = new("Luodi.Modules.Audit.Texts", typeof(AuditModule).Assembly);

    public IReadOnlyList<NavigationItem> Navigation =>
    [
        new("/journal", "audit.nav.journal", "list-details", 1, Role.AuditAdministrator),
        new("/past", "audit.nav.past", "history", 2, Role.AuditAdministrator),
        new("/visits", "audit.nav.visits", "users", 3, Role.AuditAdministrator),
        new("/heads", "audit.nav.heads", "circle-check", 4, Role.AuditAdministrator),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<JournalSearch>();
        services.AddScoped<RecordHistory>();
        services.AddScoped<TablePast>();
        services.AddScoped<HeadList>();
    }

    public void MapModel(ModelBuilder model)
    {
    }

    public void MapApi(IEndpointRouteBuilder routes)
    {
        HeadDownload.Map(routes);
        ProofDownload.Map(routes);
        VisitDownload.Map(routes);
    }
}
