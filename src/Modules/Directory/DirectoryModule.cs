using System.Resources;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Api;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Exchange;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Directory;

/// <summary>机构与人员: units, people, and the seats they hold.</summary>
public sealed class DirectoryModule : IModule
{
    public string Name => "directory";

    public ResourceManager Texts { get; } = new("Luodi.Modules.Directory.Texts", typeof(DirectoryModule).Assembly);

    public IReadOnlyList<NavigationItem> Navigation =>
    [
        new("/units", "directory.nav.units", "building-community", 80, Role.Officer, Role.Drafter, Role.Leader, Role.SystemAdministrator),
        new("/matrix", "directory.nav.matrix", "table", 70, Role.Officer, Role.Drafter, Role.Leader, Role.Liaison),
        new("/people", "directory.nav.people", "users", 78, Role.Officer, Role.Leader, Role.SystemAdministrator),
        new("/people/opened", "directory.nav.openings", "eye", 85, Role.SecurityAdministrator, Role.AuditAdministrator),
        new("/bodies", "directory.nav.bodies", "sitemap", 79, Role.Officer, Role.Leader, Role.SystemAdministrator),
        new("/seats", "directory.nav.seats", "armchair", 81, Role.Officer, Role.Leader, Role.SystemAdministrator, Role.SecurityAdministrator),
        new("/matrix", "directory.nav.matrix", "table", 90, Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IDirectory, DirectoryReader>();
        services.AddScoped<IReachSource, ReachSource>();
        services.AddScoped<UnitBooks>();
        services.AddScoped<UnitList>();
        services.AddSingleton(_ => CoordinationPack.Shipped);
        services.AddScoped<CityViews>();
        services.AddScoped<FindingText>();
        services.AddScoped<RegisterExchange>();
        services.AddScoped<BodyGate>();
        services.AddScoped<SetUpBody>();
        services.AddScoped<StepBody>();
        services.AddScoped<DescribeBody>();
        services.AddScoped<ChangeBodyUnit>();
        services.AddScoped<RegisterUnit>();
        services.AddScoped<PersonReader>();
        services.AddScoped<OpenPersonalData>();
        services.AddScoped<EnterPersonalData>();
        services.AddScoped<RenameUnit>();
        services.AddScoped<MoveUnit>();
        services.AddScoped<MergeUnits>();
        services.AddScoped<SplitUnit>();
        services.AddScoped<DissolveUnit>();
        services.AddScoped<RegisterPerson>();
        services.AddScoped<LaySeatKinds>();
        services.AddScoped<AppointToSeat>();
        services.AddScoped<LeaveSeat>();
    }

    public void MapModel(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ApplyConfiguration(new UnitMapping());
        model.ApplyConfiguration(new UnitVersionMapping());
        model.ApplyConfiguration(new UnitSuccessionMapping());
        model.ApplyConfiguration(new PersonMapping());
        model.ApplyConfiguration(new PersonalDataOpeningMapping());
        model.ApplyConfiguration(new SeatKindMapping());
        model.ApplyConfiguration(new SeatMapping());
        model.ApplyConfiguration(new BodyMapping());
        model.ApplyConfiguration(new BodyStepMapping());
        model.ApplyConfiguration(new BodyUnitMapping());
    }

    public void MapApi(IEndpointRouteBuilder routes) => Downloads.Map(routes);
}
