using Luodi.Platform.Access;

namespace Luodi.Composition.SampleCity;

/// <summary>示例账号: who may be played, for whoever starts the program for the first time.</summary>
public static class SampleAccounts
{
    // Known to everybody, and that is right here and nowhere else: the city is invented, whoever tries the program must get
    // in without asking anybody, and a real city starts with --empty, where no such account exists.
    public const string Password = "Linjiang-2026";

    /// <summary>The line of a later start.</summary>
    public const string Reminder = $"示例账号 sample accounts: see samples/linjiang/README.md; password {Password}";

    /// <summary>One row for each account: the desks first, then the liaisons.</summary>
    public static IEnumerable<SampleAccount> All() =>
        SampleFolder.Shipped.City.People
            .Select(p => new SampleAccount(p.SignIn, p.Name, p.RoleHeld, p.Title, p.Unit))
            .OrderBy(a => a.Role == Role.Liaison);
}

/// <param name="Unit">Its short name.</param>
public sealed record SampleAccount(string SignInName, string Person, Role Role, string Title, string Unit);
