using System.Security.Claims;
using Luodi.Modules.Access.Model;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Luodi.Modules.Access.Storage;

/// <summary>Puts the account into its cookie; everything else is asked for when it is needed.</summary>
internal sealed class AccountClaimsFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(ActorClaims.For(user.Id));
        return identity;
    }
}
