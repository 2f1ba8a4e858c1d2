using Luodi.Platform.Access;
using Luodi.Platform.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Luodi.Platform.Web;

/// <summary>
/// 令牌入口: a request with a token gets in only where the endpoint names a scope that the token has, and is answered as a program
/// reads. Never together with the cookie of a person: a page could make a browser send both.
/// </summary>
public static class TokenGate
{
    /// <summary>The cookies of people who signed in, with and without the prefix that HTTPS allows.</summary>
    public static IReadOnlyList<string> PersonCookies { get; } = ["luodi", "__Host-luodi"];

    /// <summary>Before authentication.</summary>
    public static IApplicationBuilder UseTokens(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!IsProgram(context.Request))
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<AllowTokenAttribute>() is { Only: true })
                await AnswerAsync(context, StatusCodes.Status401Unauthorized, "token-needed");
            else
                await next(context);
        }
        // The page that explains a failure to a person, in a program's words.
        else if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            await AnswerAsync(context, context.Response.StatusCode, StatusCode(context.Response.StatusCode));
        else if (await BarAsync(context))
            await next(context);
    });

    /// <summary>A token was sent, good or not.</summary>
    public static bool IsProgram(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>True when the request may go on.</returns>
    private static async Task<bool> BarAsync(HttpContext context)
    {
        var authority = context.RequestServices.GetRequiredService<ITokenAuthority>();
        var rule = context.GetEndpoint()?.Metadata.GetMetadata<AllowTokenAttribute>();
        var withCookie = PersonCookies.Any(context.Request.Cookies.ContainsKey);
        var verdict = withCookie ? null : await authority.JudgeAsync(context.Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim(), context.RequestAborted);
        TokenBar? bar = withCookie ? TokenBar.WithCookie : verdict!.Principal is null ? null : rule is null ? TokenBar.NotForTokens : !verdict.Scopes.Contains(rule.Scope) ? TokenBar.ScopeMissing : null;
        if (bar is null && verdict!.Principal is { } principal)
        {
            context.User = principal;
            return true;
        }
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        await authority.KeepRefusalAsync(verdict, bar, $"{context.Request.Method} {route}", context.Connection.RemoteIpAddress?.ToString() ?? "", context.RequestAborted);
        var (status, key) = bar switch
        {
            TokenBar.WithCookie => (StatusCodes.Status400BadRequest, "token-with-cookie"),
            TokenBar.NotForTokens => (StatusCodes.Status403Forbidden, "token-not-here"),
            TokenBar.ScopeMissing => (StatusCodes.Status403Forbidden, "token-scope"),
            null => (StatusCodes.Status401Unauthorized, "token-bad"),
        };
        await AnswerAsync(context, status, key);
        return false;
    }

    private static string StatusCode(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "api-request",
        StatusCodes.Status403Forbidden => "api-forbidden",
        StatusCodes.Status404NotFound => "api-unknown",
        _ => "api-failed",
    };

    private static Task AnswerAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        var texts = context.RequestServices.GetRequiredService<Texts>();
        return context.Response.WriteAsJsonAsync(new ApiRefusal($"platform.{code}", texts[$"platform.refusal.{code}"]), context.RequestAborted);
    }
}
