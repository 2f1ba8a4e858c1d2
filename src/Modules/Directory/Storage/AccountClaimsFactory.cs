using System.Security.Claims;
using Luodi.Modules.Directory.Model;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Luodi.Modules.Directory.Storage;

/// <summary>Puts the person, role and unit of an account into its cookie.</summary>
internal sealed class AccountClaimsFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options, AppDbContext db)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == user.PersonId);
        identity.TryRemoveClaim(identity.FindFirst(identity.NameClaimType));
        identity.AddClaim(new Claim(identity.NameClaimType, person.Name));
        identity.AddClaims(ActorClaims.From(new Actor(user.Id, person.Id, person.Name, user.Role, person.UnitId)));
        return identity;
    }
}
