using System.Resources;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Api;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Oidc;
using Luodi.Modules.Access.Storage;
using Luodi.Platform.Journal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Access;

/// <summary>账号与登录: who signs in, how, and in which seat they act.</summary>
public sealed class AccessModule : IModule
{
    public string Name => "access";

    public ResourceManager Texts { get; } = new("Luodi.Modules.Access.Texts", typeof(AccessModule).Assembly);

    public IReadOnlyList<NavigationItem> Navigation => 
    [
        new("/accounts", "access.nav.accounts", "id-badge", 82, Role.SystemAdministrator),
        new("/delegations", "access.nav.delegations", "user-check", 83, Role.Officer, Role.Drafter, Role.Leader, Role.Liaison, Role.SecurityAdministrator),
        new("/tokens", "access.nav.tokens", "key", 84, Role.SecurityAdministrator),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IActorSource, ActorSource>();
        services.AddScoped<DelegationBook>();
        services.AddScoped<GiveDelegation>();
        services.AddScoped<RevokeDelegation>();
        services.AddScoped<LimitDelegations>();
        services.AddSingleton<OidcSettings>();
        services.AddSingleton<OidcProvider>();
        services.AddSingleton<OidcTickets>();
        services.AddScoped<LinkIdentity>();
        services.AddScoped<UnlinkIdentity>();
        services.AddScoped<ITokenAuthority, TokenAuthority>();
        services.AddSingleton<RefusalBudget>();
        services.AddScoped<MakeToken>();
        services.AddScoped<RevokeToken>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<ChangePassword>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Cookie);
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<UserOnlyStore<Account, AppDbContext, Guid>>()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddSignInManager();
    }

    public void MapModel(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ApplyConfiguration(new AccountMapping());
        model.ApplyConfiguration(new DelegationMapping());
        model.ApplyConfiguration(new ApiTokenMapping());
        model.ApplyConfiguration(new TokenRefusalMapping());
        model.ApplyConfiguration(new ExternalIdentityMapping());
        // The framework's account store reads these three, empty as they are today.
        model.Entity<IdentityUserClaim<Guid>>().ToTable("access_account_claim").HasKey(c => c.Id);
        model.Entity<IdentityUserLogin<Guid>>().ToTable("access_account_login").HasKey(l => new { l.LoginProvider, l.ProviderKey });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("access_account_token").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.Property(t => t.Value).IsSecret();
        });
    }

    public void MapApi(IEndpointRouteBuilder routes)
    {
        SeatSwitch.Map(routes);
        OidcEndpoints.Map(routes);
    }

    /// <summary>A program is told by the status; a person is led to where they can go on.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> redirect, int status)
    {
        if (Luodi.Platform.Web.TokenGate.IsProgram(redirect.Request))
            redirect.Response.StatusCode = status;
        else
            redirect.Response.Redirect(redirect.RedirectUri);
        return Task.CompletedTask;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/denied";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToLogin = redirect => Answer(redirect, Microsoft.AspNetCore.Http.StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = redirect => Answer(redirect, Microsoft.AspNetCore.Http.StatusCodes.Status403Forbidden);
        options.Cookie.Name = "luodi";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(2);
        options.SlidingExpiration = true;
    }
}
