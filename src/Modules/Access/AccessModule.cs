using System.Resources;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Api;
using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Oidc;
using Luodi.Modules.Access.Storage;
using Luodi.Modules.Access.Web;
using Luodi.Platform.Journal;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Access;

/// <summary>账号与登录: who signs in, how, and in which seat they act.</summary>
public sealed class AccessModule : IModule
{
    // Longer than any session may be set to last: the session says when it is over, and not the cookie.
    private static readonly TimeSpan CookieLife = TimeSpan.FromHours(25);

    private static readonly TimeSpan HalfwayLife = TimeSpan.FromMinutes(5);

    public string Name => "access";

    public ResourceManager Texts { get; } = new("Luodi.Modules.Access.Texts", typeof(AccessModule).Assembly);

    public IReadOnlyList<NavigationItem> Navigation =>
    [
        new("/accounts", "access.nav.accounts", "id-badge", 82, Role.SystemAdministrator, Role.SecurityAdministrator),
        new("/delegations", "access.nav.delegations", "user-check", 83, Role.Officer, Role.Drafter, Role.Leader, Role.Liaison, Role.SecurityAdministrator),
        new("/tokens", "access.nav.tokens", "key", 84, Role.SecurityAdministrator),
        new("/security", "access.nav.security", "shield-check", 85, Role.SecurityAdministrator),
        new("/sign-ins", "access.nav.sign-ins", "login", 86, Role.AuditAdministrator),
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
        services.AddSingleton<RuleMemory>();
        services.AddScoped<RuleBook>();
        services.AddScoped<SessionBook>();
        services.AddScoped<CurrentSession>();
        services.AddScoped<Attempts>();
        services.AddScoped<SecondFactorBook>();
        services.AddScoped<AccountBook>();
        services.AddScoped<SecretBox>();
        services.AddDataProtection();
        AddActions(services);
        services.AddScoped<SessionEvents>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DutyGate>();
        services.AddHostedService<Caretaker>();
        var schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        schemes.AddIdentityCookies();
        schemes.AddCookie(SessionCookie.Halfway, options => Cookie(options, "luodi-step", HalfwayLife));
        services.ConfigureApplicationCookie(options =>
        {
            Cookie(options, "luodi", CookieLife);
            options.EventsType = typeof(SessionEvents);
        });
        // The framework keeps the challenge of a passkey here.
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => Cookie(options, "luodi-passkey", HalfwayLife));
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // The device asks for finger, face or PIN: what one has and what one is or knows, which makes two factors.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>().AddSignInManager();
    }

    public void MapModel(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ApplyConfiguration(new AccountMapping());
        model.ApplyConfiguration(new FormerPasswordMapping());
        model.ApplyConfiguration(new SessionMapping());
        model.ApplyConfiguration(new SignInAttemptMapping());
        model.ApplyConfiguration(new AuthenticatorMapping());
        model.ApplyConfiguration(new RecoveryCodeMapping());
        model.ApplyConfiguration(new PasskeyMapping());
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
        PasskeyChallenges.Map(routes);
    }

    private static void AddActions(IServiceCollection services)
    {
        services.AddScoped<PasswordKeeper>();
        services.AddScoped<FailedTries>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<StartSession>();
        services.AddScoped<SignInByPassword>();
        services.AddScoped<SignInByCode>();
        services.AddScoped<SignInByPasskey>();
        services.AddScoped<EndSession>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<UnlockAccount>();
        services.AddScoped<EnrolAuthenticator>();
        services.AddScoped<EnrolPasskey>();
        services.AddScoped<MakeRecoveryCodes>();
        services.AddScoped<RemoveSecondFactor>();
        services.AddScoped<ChangeSignInRules>();
        services.AddScoped<LockDormantAccounts>();
    }

    private static void Cookie(CookieAuthenticationOptions options, string name, TimeSpan life)
    {
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/denied";
        options.ReturnUrlParameter = "returnUrl";
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        // Lax and not Strict: a link in a mail or a chat leads an official to the page and not to the sign-in. Every form has its own token.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostPrefixedCookies();
        options.ExpireTimeSpan = life;
        options.SlidingExpiration = false;
    }
}
