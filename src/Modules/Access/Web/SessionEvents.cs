using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Access.Web;

/// <summary>With each request: is the session that the cookie names still good?</summary>
internal sealed class SessionEvents(SessionBook sessions, CurrentSession current, RuleBook book, IServiceScopeFactory scopes, TimeProvider clock) : CookieAuthenticationEvents
{
    private const string EndKey = "Luodi.SessionEnd";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cancel = context.HttpContext.RequestAborted;
        var id = SessionCookie.SessionOf(context.Principal);
        if (id is null || await sessions.FindAsync(id.Value, cancel) is not { } state)
        {
            await TurnAwayAsync(context, id is { } known ? await sessions.EndOfAsync(known, cancel) : null);
            return;
        }
        var now = clock.GetUtcNow();
        if (SessionRule.EndOf(state.StartedAt, state.LastSeenAt, now, await book.ReadAsync(cancel)) is { } end)
        {
            await FinishAsync(state.Id, end, cancel);
            await TurnAwayAsync(context, end);
            return;
        }
        if (now - state.LastSeenAt >= SessionRule.Grain)
            await sessions.TouchAsync(state.Id, cancel);
        current.State = state;
    }

    /// <summary>The way to the sign-in page says why one has to go there again.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Answer(context, StatusCodes.Status401Unauthorized, context.HttpContext.Items[EndKey] is SessionEnd end ? $"{context.RedirectUri}&ended={end}" : context.RedirectUri);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Answer(context, StatusCodes.Status403Forbidden, context.RedirectUri);
    }

    /// <summary>A program is told by the status; a person is led to where they can go on.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status, string address)
    {
        if (TokenGate.IsProgram(context.Request))
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    private static async Task TurnAwayAsync(CookieValidatePrincipalContext context, SessionEnd? end)
    {
        context.RejectPrincipal();
        context.HttpContext.Items[EndKey] = end;
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>In a scope of its own: the program ends the session, and the request goes on as nobody's.</summary>
    private async Task FinishAsync(Guid id, SessionEnd end, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ChangeContext>().ActAs(Actor.Program);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session)
            return;
        session.Finish(end, clock.GetUtcNow());
        // Of two requests that notice at once, one writes; that is enough.
        await db.TrySaveAsync("会话到期", cancel);
    }
}
