using Luodi.Compiler.SecondReader;
using Luodi.Modules.Library.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Library.SecondReader;

/// <summary>第二阅读者的设置, under the same names as the command line's. Looked up each time, so that turning it off needs no restart of anything but the configuration.</summary>
internal sealed class SecondReaderSettings(IServiceProvider services) : IDisposable
{
    private const string Address = "LUODI_SECOND_READER_URL";
    private const string ModelName = "LUODI_SECOND_READER_MODEL";
    private const string Key = "LUODI_SECOND_READER_KEY";

    // The verbs without a web server have no configuration; nobody is asked there.
    private readonly IConfiguration? _configuration = services.GetService<IConfiguration>();

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Whom to ask; null when nobody is configured, which is the rule.</summary>
    public SecondReaderOptions? Options =>
        Uri.TryCreate(_configuration?[Address], UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && _configuration?[ModelName] is { Length: > 0 and <= SecondReadingJob.ModelLength } model
            ? new SecondReaderOptions(address, model, _configuration[Key])
            : null;

    public SecondReaderClient Client(SecondReaderOptions options) => new(_http, options);

    public void Dispose() => _http.Dispose();
}
