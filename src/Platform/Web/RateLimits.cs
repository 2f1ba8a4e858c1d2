using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Luodi.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Platform.Web;

/// <summary>Marks a page whose forms are tries to sign in: they are counted apart from other public forms.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignInFormAttribute : Attribute;

/// <summary>限流: who may ask how often. Reading is never counted; sending is.</summary>
public sealed class RateLimits(RateLimitOptions options, TimeProvider clock) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _names =
        PartitionedRateLimiter.Create<string, string>(name => RateLimitPartition.Get(name.ToUpperInvariant(), _ => new ClockedWindow(options.SignInsPerName, clock)));

    /// <summary>Counts one try by a name. The pipeline cannot: the name is inside the form.</summary>
    /// <returns>Null when it is one of those allowed.</returns>
    public Refusal? SignInBy(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        using var lease = _names.AttemptAcquire(name);
        return lease.IsAcquired ? null : TooMany(lease);
    }

    public void Dispose() => _names.Dispose();

    /// <summary>Which window a request falls into.</summary>
    internal RateLimitPartition<string> PartitionOf(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || context.GetEndpoint() is not { } endpoint)
            return RateLimitPartition.GetNoLimiter("");
        if (endpoint.Metadata.GetMetadata<SignInFormAttribute>() is not null)
            return Window($"sign-in {AddressOf(context)}", options.SignInsPerAddress);
        if (context.RequestServices.GetRequiredService<ChangeContext>().Actor is { } actor)
            return context.Request.HasFormContentType && context.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                ? Window($"upload {actor.AccountId}", options.UploadsPerAccount)
                : RateLimitPartition.GetNoLimiter("");
        return endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null
            ? Window($"public {AddressOf(context)}", options.PublicFormsPerAddress)
            : RateLimitPartition.GetNoLimiter("");
    }

    internal static Refusal TooMany(RateLimitLease lease) =>
        new(RefusalKind.TooMany, "platform.too-many", null, (int)Math.Ceiling((lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1)).TotalSeconds));

    private RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.Get(key, _ => (RateLimiter)new ClockedWindow(permits, clock));

    /// <summary>A household has a whole /64 of version 6 to come from: it counts as one.</summary>
    private static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString() : address.ToString();
    }
}

/// <summary>Puts the limits into the pipeline, after it is known who acts.</summary>
public static class RateLimitSetup
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services, RateLimitOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<RateLimits>();
        services.AddRateLimiter(limiter => limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddOptions<RateLimiterOptions>().Configure<RateLimits>((limiter, limits) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(limits.PartitionOf);
            limiter.OnRejected = (rejected, _) =>
            {
                var refusal = RateLimits.TooMany(rejected.Lease);
                rejected.HttpContext.Items[UploadLimit.RefusalKey] = refusal;
                TellWhen(rejected.HttpContext.Response, refusal);
                return ValueTask.CompletedTask;
            };
        });
        return services;
    }

    /// <summary>Status and header of an answer that says: too often.</summary>
    public static void TellWhen(HttpResponse response, Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(refusal);
        if (refusal.Kind != RefusalKind.TooMany)
            return;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Convert.ToString(refusal.Arguments[0], CultureInfo.InvariantCulture);
    }
}
