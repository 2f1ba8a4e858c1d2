using System.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Ledger;

/// <summary>任务台账: task lists, assignments, progress and lights.</summary>
public sealed class LedgerModule : IModule
{
    public string Name => "ledger";

    public ResourceManager Texts { get; } = new("Luodi.Modules.Ledger.Texts", typeof(LedgerModule).Assembly);

    public void AddServices(IServiceCollection services)
    {
    }

    public void MapModel(ModelBuilder model)
    {
    }
}
