using Luodi.Modules.Access.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Access.Web;

/// <summary>Marks a page that stays open while a duty is: where the duty is done, and the way out.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OpenBeforeDutyAttribute : Attribute;

/// <summary>先办: who must change a given password, or set up a second factor, is led there before anything else. Also keeps what officials see out of caches.</summary>
internal sealed class DutyGate(TimeProvider clock) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _framework = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(authorizeResult);
        // Before the answer is made: a download that may be kept says so itself.
        if (context.GetEndpoint()?.Metadata.GetMetadata<AllowAttribute>() is not null)
            context.Response.Headers.CacheControl = "no-store";
        if (await DutyAsync(context) is { } duty && context.GetEndpoint()?.Metadata.GetMetadata<OpenBeforeDutyAttribute>() is null)
        {
            // 303: a form that was on its way is not sent on to the page of the duty.
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = duty switch { Duty.ChangePassword => "/account/password", Duty.EnrolSecondFactor => "/account/second-factor" };
            return;
        }
        await _framework.HandleAsync(next, context, policy, authorizeResult);
    }

    private async Task<Duty?> DutyAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return services.GetRequiredService<CurrentSession>().State is { } state
            ? state.DutyOf(services.GetRequiredService<ChangeContext>().Actor?.Role, await services.GetRequiredService<RuleBook>().ReadAsync(context.RequestAborted), clock.GetUtcNow())
            : null;
    }
}
