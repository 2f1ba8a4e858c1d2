using System.Security.Cryptography;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Platform;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition;

/// <summary>首个管理员 of an empty city: somebody must be able to sign in. The password is made here, shown once and kept nowhere.</summary>
public static class FirstAdministrator
{
    public const string SignInName = "admin";

    /// <returns>The password; null when the city has people already.</returns>
    public static async Task<string?> EnsureAsync(IServiceProvider services, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(services);
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        if (await provider.GetRequiredService<AppDbContext>().Journal.AnyAsync(cancel))
            return null;
        provider.GetRequiredService<ChangeContext>().ActAs(Actor.Program);
        var unit = Made(await provider.GetRequiredService<RegisterUnit>().HandleAsync(new("000000", "系统管理", "系统管理", UnitLevel.City, null, [], null), cancel));
        var person = Made(await provider.GetRequiredService<RegisterPerson>().HandleAsync(new("系统管理员", "管理员", unit, false), cancel));
        var password = NewPassword();
        Made(await provider.GetRequiredService<OpenAccount>().HandleAsync(new(person, SignInName, password, Role.Administrator), cancel));
        return password;
    }

    /// <summary>Four groups of five letters and digits that are not mistaken for each other, every rule of a good password kept.</summary>
    private static string NewPassword()
    {
        var groups = Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 5));
        return string.Join('-', groups) + "-" + RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ", 2) + RandomNumberGenerator.GetString("23456789", 2) + RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 1);
    }

    private static Guid Made(Outcome<Guid> outcome) =>
        outcome.Accepted ? outcome.Value : throw new InvalidOperationException($"The first administrator could not be made: {outcome.Refusal.Code}");
}
