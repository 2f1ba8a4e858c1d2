using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Luodi.Composition;
using Luodi.Platform;
using Luodi.Platform.Backup;
using Luodi.Platform.Journal.Sealing;
using Luodi.Platform.Pages;
using Luodi.Platform.Time;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;

namespace Luodi.Host;

/// <summary>The web server, put together but not started.</summary>
public static class LuodiServer
{
    public static async Task<WebApplication> BuildAsync(ServerOptions options, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        var installation = await Installation.OpenAsync(options.Database, clock, options.Empty, options.LoadProgress, cancel);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "luodi-host" });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseStaticWebAssets();
        // What the operator set has been read and checked: no other file or variable has a say.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(options.OfModules);
        var certificate = CertificateOf(options);
        var address = options.Listen.Contains(':', StringComparison.Ordinal) ? $"[{options.Listen.Trim('[', ']')}]" : options.Listen;
        builder.WebHost.UseUrls($"{(certificate is null ? "http" : "https")}://{address}:{options.Port}");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimit.MaximumRequestBytes;
            kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        });
        if (options.Silent)
            builder.Logging.ClearProviders();
        // Keys lie in the data folder, whose protection is the operator's: the reminder at every start helps nobody.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        AddServices(builder.Services, options, installation, clock);
        var app = builder.Build();
        if (options.TrustedProxies.Count > 0)
            app.UseForwardedHeaders(Forwarded(options));
        if (certificate is not null || options.TrustedProxies.Count > 0)
            app.UseHsts();
        Configure(app);
        return app;
    }

    private static X509Certificate2? CertificateOf(ServerOptions options)
    {
        if (options.Certificate is not { } path)
            return null;
        try
        {
            return X509Certificate2.CreateFromPemFile(path, options.CertificateKey);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InstallationException($"server.certificate 用不了：证书或私钥读不出，或两者不配。(The certificate or its key cannot be read, or they do not belong together.) {path}");
        }
    }

    private static ForwardedHeadersOptions Forwarded(ServerOptions options)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.TrustedProxies)
            forwarded.KnownIPNetworks.Add(network);
        return forwarded;
    }

    private static void AddServices(IServiceCollection services, ServerOptions options, Installation installation, TimeProvider clock)
    {
        // Chinese stays Chinese in the page source; must come before the components register their own.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddSingleton(options.Seal);
        services.AddLuodi(options.Database, installation.ClockShift == TimeSpan.Zero ? clock : new ShiftedClock(clock, installation.ClockShift));
        services.AddHostedService<JournalSealing>();
        services.AddVisitLog();
        services.AddSingleton(new BackupShelf(options.Backup, clock));
        services.AddHostedService<ScheduledBackups>();
        services.AddSingleton(installation);
        services.AddSingleton(installation.City);
        services.AddSingleton<CityProfile>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "luodi-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<Microsoft.AspNetCore.Antiforgery.IAntiforgeryAdditionalDataProvider, SeatInForm>();
        services.AddRateLimits(options.RateLimits);
        services.AddDataProtection().SetApplicationName("luodi")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.Database.DataDirectory, "keys")));
        // Deny by default: a route that declares nothing answers nobody.
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddRequestLocalization(localization =>
        {
            localization.SetDefaultCulture(LanguageEndpoint.Cultures[0]);
            localization.AddSupportedCultures([.. LanguageEndpoint.Cultures]);
            localization.AddSupportedUICultures([.. LanguageEndpoint.Cultures]);
            // Chinese unless the person chose: an official's browser often asks for English without its owner knowing.
            localization.RequestCultureProviders = [new Microsoft.AspNetCore.Localization.CookieRequestCultureProvider()];
        });
    }

    private static void Configure(WebApplication app)
    {
        app.UseVisitLog();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        // A page that gave up has used the scope's navigation already: the status page needs a scope of its own.
        app.UseExceptionHandler("/status/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        // The page that explains a failure is read, whatever was sent.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
                context.Request.ContentType = null;
                context.Request.ContentLength = null;
            }
            return next(context);
        });
        app.UseUploadLimit();
        app.UseRouting();
        app.UseVisitedRoute();
        // Nothing lives there: say so, before the deny-by-default rule sends a stranger to sign in for it.
        app.Use((context, next) =>
        {
            if (context.GetEndpoint() is not null)
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.UseTokens();
        app.UseAuthentication();
        app.UseActor();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseUnitReach();
        app.UseAntiforgery();

        var assets = Path.Combine(AppContext.BaseDirectory, "luodi-host.staticwebassets.endpoints.json");
        var hasAssets = File.Exists(assets);
        if (hasAssets)
            app.MapStaticAssets(assets).WithMetadata(new Luodi.Platform.Access.OpenToAllAttribute());
        app.MapLanguage();
        app.MapCalendar();
        var catalog = app.Services.GetRequiredService<ModuleCatalog>();
        var pages = app.MapRazorComponents<App>().AddAdditionalAssemblies([.. catalog.Modules.Select(m => m.Assembly)]);
        if (hasAssets)
            pages.WithStaticAssets(assets);
        foreach (var module in catalog.Modules)
            module.MapApi(app);
    }
}
