using System.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Library;

/// <summary>政策文库: documents, and what was read in them.</summary>
public sealed class LibraryModule : IModule
{
    public string Name => "library";

    public ResourceManager Texts { get; } = new("Luodi.Modules.Library.Texts", typeof(LibraryModule).Assembly);

    public void AddServices(IServiceCollection services)
    {
    }

    public void MapModel(ModelBuilder model)
    {
    }
}
