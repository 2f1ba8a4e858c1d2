using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Storage;
using Luodi.Modules.Access.Web;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Luodi.Modules.Access.Oidc;

/// <summary>统一身份登录: to the provider and back. Links an identity only where its owner has signed in here and says so on the page.</summary>
internal static partial class OidcEndpoints
{
    public const string Question = "luodi-oidc";
    public const string Pending = "luodi-oidc-link";
    public const string CallbackPath = "/sign-in/sso/callback";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/sso", (string? returnUrl, HttpContext context, OidcSettings settings, OidcProvider provider, OidcTickets tickets, ILogger<OidcProvider> log, CancellationToken cancel) =>
            AskAsync(context, settings, provider, tickets, log, OidcQuestion.New(LocalPath.OrHome(returnUrl), null), cancel)).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/account/sso/start", (HttpContext context, ChangeContext change, OidcSettings settings, OidcProvider provider, OidcTickets tickets, ILogger<OidcProvider> log, CancellationToken cancel) =>
            AskAsync(context, settings, provider, tickets, log, OidcQuestion.New("/account/sso", change.Required.AccountId), cancel)).WithMetadata(new AllowAttribute());
        routes.MapGet(CallbackPath, AnswerAsync).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> AskAsync(HttpContext context, OidcSettings settings, OidcProvider provider, OidcTickets tickets, ILogger log, OidcQuestion question, CancellationToken cancel)
    {
        if (settings.Current is not { } current)
            return Results.NotFound();
        try
        {
            var configuration = await provider.DiscoverAsync(current, again: false, cancel);
            tickets.Give(context, Question, question);
            return Results.Redirect(QueryHelpers.AddQueryString(configuration.AuthorizationEndpoint, new Dictionary<string, string?>
            {
                ["response_type"] = "code", ["client_id"] = current.ClientId, ["redirect_uri"] = RedirectOf(context), ["scope"] = "openid", ["state"] = question.State,
                ["nonce"] = question.Nonce, ["code_challenge"] = question.Challenge, ["code_challenge_method"] = "S256",
            }));
        }
        catch (OidcException failed)
        {
            Failed(log, failed.Message, failed);
            return No("sso-failed");
        }
    }

    private static async Task<IResult> AnswerAsync(
        string? code, string? state, string? iss, HttpContext context, AppDbContext db, ChangeContext change, OidcSettings settings, OidcProvider provider, OidcTickets tickets,
        UserManager<Account> accounts, FailedTries tries, Attempts attempts, StartSession start, ILogger<OidcProvider> log, CancellationToken cancel)
    {
        if (settings.Current is not { } current)
            return Results.NotFound();
        // An answer to nothing that this browser asked, or to something it asked already.
        if (tickets.Take<OidcQuestion>(context, Question) is not { } question || state is null || state != question.State || iss is not null && iss.TrimEnd('/') != current.Authority)
            return No("sso-failed");
        // What the provider says went wrong is not repeated: anybody could write it into the address.
        if (string.IsNullOrEmpty(code))
            return No("sso-refused");
        OidcIdentity identity;
        try
        {
            identity = await provider.RedeemAsync(current, code, question.Verifier, question.Nonce, RedirectOf(context), cancel);
        }
        catch (OidcException failed)
        {
            Failed(log, failed.Message, failed.InnerException);
            return No("sso-failed");
        }
        if (question.LinkTo is { } linkTo)
        {
            // Linked only after its owner has said so on the page: else whoever leads a browser here could link a foreign identity.
            if (change.Actor?.AccountId != linkTo)
                return No("sso-failed");
            tickets.Give(context, Pending, new OidcPending(identity.Issuer, identity.Subject, linkTo));
            return Results.LocalRedirect("/account/sso");
        }
        var accountId = await db.Set<ExternalIdentity>().AsNoTracking().Where(i => i.Issuer == identity.Issuer && i.Subject == identity.Subject).Select(i => i.AccountId).SingleOrDefaultAsync(cancel);
        if (accountId is not { } id || await accounts.FindByIdAsync(id.ToString()) is not { } account)
            return No("sso-unknown");
        var origin = SessionCookie.OriginOf(context);
        if (tries.Locked(account) is not null)
        {
            await attempts.FailAsync(account.Id, AttemptResult.Locked, SignInMethod.SingleSignOn, origin, cancel);
            return No("account-locked");
        }
        var entry = await start.HandleAsync(account, SignInMethod.SingleSignOn, origin, cancel);
        if (!entry.Accepted)
            return No(entry.Refusal.Code.Replace("access.", "", StringComparison.Ordinal));
        await SessionCookie.IssueAsync(context, entry.Value);
        return Results.LocalRedirect(LocalPath.OrHome(question.ReturnUrl));
    }

    private static IResult No(string code) => Results.LocalRedirect("/sign-in?sso=" + code);

    private static string RedirectOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{CallbackPath}";

    [LoggerMessage(1201, LogLevel.Warning, "Single sign-on failed: {Why}")]
    private static partial void Failed(ILogger log, string why, Exception? cause);
}
