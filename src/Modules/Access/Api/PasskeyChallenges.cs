using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Web;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Access.Api;

/// <summary>What the browser hands to the device (WebAuthn): a challenge, which the framework keeps in a cookie of its own until the form comes back.</summary>
internal static class PasskeyChallenges
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Any visitor: the challenge names nobody, and says nothing about which accounts there are.
        routes.MapPost("/sign-in/passkey", async (SignInManager<Account> framework, HttpContext context) =>
            Json(context, await framework.MakePasskeyRequestOptionsAsync(null))).WithMetadata(new OpenToAllAttribute(), new SignInFormAttribute());

        routes.MapPost("/account/second-factor/passkey", async (SignInManager<Account> framework, UserManager<Account> accounts, ChangeContext change, HttpContext context) =>
        {
            var account = await accounts.FindByIdAsync(change.Required.AccountId.ToString());
            return Json(context, await framework.MakePasskeyCreationOptionsAsync(new() { Id = account!.Id.ToString(), Name = account.UserName!, DisplayName = change.Required.Name }));
        }).WithMetadata(new AllowAttribute(), new OpenBeforeDutyAttribute());
    }

    private static IResult Json(HttpContext context, string options)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(options, "application/json");
    }
}
