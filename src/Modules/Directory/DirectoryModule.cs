using System.Resources;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Storage;
using Luodi.Platform.Journal;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Modules.Directory;

/// <summary>机构与人员: units, people, and the accounts they sign in with.</summary>
public sealed class DirectoryModule : IModule
{
    public string Name => "directory";

    public ResourceManager Texts { get; } = new("Luodi.Modules.Directory.Texts", typeof(DirectoryModule).Assembly);

    public IReadOnlyList<NavigationItem> Navigation =>
        [new("/units", "directory.nav.units", "building-community", 80, Role.Officer, Role.Drafter, Role.Leader, Role.Administrator)];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IDirectory, DirectoryReader>();
        services.AddScoped<RegisterUnit>();
        services.AddScoped<RegisterPerson>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<EnrolPerson>();
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
        model.ApplyConfiguration(new UnitMapping());
        model.ApplyConfiguration(new PersonMapping());
        model.ApplyConfiguration(new AccountMapping());
        // The framework's account store reads these three, empty as they are today.
        model.Entity<IdentityUserClaim<Guid>>().ToTable("directory_account_claim").HasKey(c => c.Id);
        model.Entity<IdentityUserLogin<Guid>>().ToTable("directory_account_login").HasKey(l => new { l.LoginProvider, l.ProviderKey });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("directory_account_token").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.Property(t => t.Value).IsSecret();
        });
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/denied";
        options.ReturnUrlParameter = "returnUrl";
        options.Cookie.Name = "luodi";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(2);
        options.SlidingExpiration = true;
    }
}
