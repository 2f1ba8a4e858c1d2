using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Rules;
using Luodi.Platform;
using Luodi.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Access;

/// <summary>Accounts for one test each, so that no test is locked out by another's wrong passwords.</summary>
internal static class Guest
{
    public static async Task<Guid> OpenAsync(TestServer server, string name, Role role = Role.Liaison, bool keepsPassword = true) =>
        await server.InScopeAsync(Actor.Program, async services =>
        {
            var person = (await services.GetRequiredService<RegisterPerson>().HandleAsync(new(name, "干部", server.Town.Science, false), CancellationToken.None)).Value;
            await services.GetRequiredService<AppointToSeat>().HandleAsync(new(SeatKinds.CodeOf(role), server.Town.Science, person, new DateOnly(2026, 1, 1)), CancellationToken.None);
            return (await services.GetRequiredService<OpenAccount>().HandleAsync(new(person, name, TestServer.Password, keepsPassword), CancellationToken.None)).Value;
        });

    /// <summary>Changes rules of signing in for the rest of the class.</summary>
    public static Task<Outcome<long>> RuleAsync(TestServer server, SignInRules.Number number, int value, params Role[]? roles) =>
        server.InScopeAsync(server.Town.Accounts["security"], s => s.GetRequiredService<ChangeSignInRules>()
            .HandleAsync(new(new Dictionary<string, int?> { [number.Name] = value }, roles is { Length: 0 } ? null : roles, null), CancellationToken.None));

    public static async Task<Page> TryAsync(TestServer server, Visitor visitor, string name, string password)
    {
        var page = await visitor.GetAsync("/sign-in");
        return await visitor.SubmitAsync(page, "sign-in", new() { ["Input.Name"] = name, ["Input.Password"] = password });
    }

    public static async Task<Page> ChangePasswordAsync(Visitor visitor, string current, string wanted) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/account/password"), "password", new() { ["Input.Current"] = current, ["Input.New"] = wanted });
}
