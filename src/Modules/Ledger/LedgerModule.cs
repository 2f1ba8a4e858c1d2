using System.Resources;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Api;
using Luodi.Modules.Ledger.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Ledger;

/// <summary>任务台账: task lists, assignments, progress and lights.</summary>
public sealed class LedgerModule : IModule
{
    public string Name => "ledger";

    public ResourceManager Texts { get; } = new("Luodi.Modules.Ledger.Texts", typeof(LedgerModule).Assembly);

    // The first of a role is its home.
    public IReadOnlyList<NavigationItem> Navigation =>
    [
        new("/desk", "ledger.nav.desk", "checklist", 1, Role.Liaison),
        new("/overview", "ledger.nav.overview", "layout-dashboard", 1, Role.Leader, Role.Officer) { Whole = true },
        new("/tasks", "ledger.nav.tasks", "list-details", 3, Role.Leader, Role.Liaison),
        new("/lists", "ledger.nav.lists", "clipboard-list", 4, Role.Officer, Role.Leader, Role.Drafter) { Whole = true },
        new("/tasks", "ledger.nav.tasks", "list-details", 5, Role.Officer, Role.Drafter),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddOptions<LedgerOptions>()
            // The verbs without a web server have no configuration; defaults hold there.
            .Configure<IServiceProvider>((options, provider) => provider.GetService<IConfiguration>()?.GetSection("Ledger").Bind(options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddScoped<IIndustries, IndustryReader>();
        services.AddScoped<RegisterIndustry>();
        services.AddScoped<DraftTasks>();
        services.AddScoped<CreateList>();
        services.AddScoped<AddAccepted>();
        services.AddScoped<EditTask>();
        services.AddScoped<SetDeadline>();
        services.AddScoped<IReckonedDates, ReckonedDeadlines>();
        services.AddScoped<BulkEdit>();
        services.AddScoped<SplitTask>();
        services.AddScoped<IssueList>();
        services.AddScoped<PlaceList>();
        services.AddScoped<SubmitReport>();
        services.AddScoped<JudgeCompletion>();
        services.AddScoped<AcceptCompletion>();
        services.AddScoped<ReturnCompletion>();
        services.AddScoped<Decide>();
        services.AddScoped<LightReader>();
        services.AddScoped<TaskScope>();
        services.AddScoped<TaskSearch>();
        services.AddScoped<ListReader>();
        services.AddScoped<TaskReader>();
        services.AddScoped<DeskReader>();
        services.AddScoped<OverviewReader>();
    }

    public void MapModel(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ApplyConfiguration(new IndustryMapping());
        model.ApplyConfiguration(new TaskListMapping());
        model.ApplyConfiguration(new AssignmentMapping());
        model.ApplyConfiguration(new SupportUnitMapping());
        model.ApplyConfiguration(new ProgressReportMapping());
        model.ApplyConfiguration(new DecisionMapping());
        model.ApplyConfiguration(new AcceptanceRecordMapping());
    }

    public void MapApi(IEndpointRouteBuilder routes)
    {
        EvidenceDownload.Map(routes);
        TaskExport.Map(routes);
        TaskApi.Map(routes);
        DeadlineDownload.Map(routes);
    }
}
