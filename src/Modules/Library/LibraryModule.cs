using System.Resources;
using Luodi.Modules.Library.Actions;
using Luodi.Modules.Library.Api;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.SecondReader;
using Luodi.Modules.Library.Storage;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Library;

/// <summary>政策文库: documents, and what was read in them.</summary>
public sealed class LibraryModule : IModule
{
    public string Name => "library";

    public ResourceManager Texts { get; } = new("Luodi.Modules.Library.Texts", typeof(LibraryModule).Assembly);

    public IReadOnlyList<NavigationItem> Navigation =>
    [
        // A drafter's day begins with the documents.
        new("/documents", "library.nav", "file-text", 2, Role.Drafter),
        new("/documents", "library.nav", "file-text", 10, Role.Officer, Role.Liaison, Role.Leader),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<ILibrary, LibraryReader>();
        services.AddScoped<DocumentList>();
        services.AddScoped<OpenDocuments>();
        services.AddScoped<AddDocument>();
        services.AddScoped<ReviewReading>();
        services.AddScoped<CorrectReading>();
        services.AddScoped<AcceptRemaining>();
        services.AddScoped<AddReading>();
        services.AddSingleton<SecondReaderSettings>();
        services.AddSingleton<SecondReadingQueue>();
        services.AddScoped<AskSecondReader>();
        services.AddScoped<SecondReadingRun>();
        services.AddHostedService<SecondReadingWorker>();
        // A pasted text may be as long as a file; the framework would stop at four megabytes without a sentence.
        services.Configure<FormOptions>(form => form.ValueLengthLimit = (int)UploadLimit.MaximumRequestBytes);
    }

    public void MapModel(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ApplyConfiguration(new SourceMapping());
        model.ApplyConfiguration(new StoredDocumentMapping());
        model.ApplyConfiguration(new ReadingMapping());
        model.ApplyConfiguration(new SecondReadingJobMapping());
    }

    public void MapApi(IEndpointRouteBuilder routes)
    {
        routes.MapCards();
        routes.MapOriginals();
        routes.MapExports();
        routes.MapDocumentApi();
    }
}
