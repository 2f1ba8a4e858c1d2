using System.Buffers;
using Luodi.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Luodi.Platform.Web;

/// <summary>Answers a request that is too large with a sentence instead of a cut connection.</summary>
public static class UploadLimit
{
    /// <summary>The largest file and some room for the rest of its form.</summary>
    public const long MaximumRequestBytes = FileStore.MaximumBytes + 1024 * 1024;

    // A browser reads the answer only after it has sent the whole body: swallow what a person may send by mistake, and cut off what lies beyond.
    private const long Swallowed = 512L * 1024 * 1024;

    public static IApplicationBuilder UseUploadLimit(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.ContentLength is not > MaximumRequestBytes)
        {
            await next(context);
            return;
        }
        if (context.Request.ContentLength <= Swallowed && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Swallowed;
            await SwallowAsync(context);
        }
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        context.Items[RefusalKey] = new Refusal(RefusalKind.TooLarge, "platform.request-too-large", null, FileStore.MaximumBytes / 1024 / 1024);
    });

    /// <summary>Where the status page finds the sentence to show.</summary>
    public const string RefusalKey = "Luodi.Refusal";

    private static async Task SwallowAsync(HttpContext context)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
