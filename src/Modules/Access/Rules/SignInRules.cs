using System.Globalization;

namespace Luodi.Modules.Access.Rules;

/// <summary>登录规则: the numbers that the security administrator may change, within what the law of the place allows.</summary>
internal sealed class SignInRules
{
    /// <summary>One number with its range.</summary>
    /// <param name="Name">Name of the setting after <see cref="Prefix"/>, and of its label.</param>
    /// <param name="Expected">From and to where an assessment of level 3 (等保三级) expects it.</param>
    /// <param name="InSample">What holds in the sample city unless somebody set it.</param>
    public sealed record Number(string Name, int Default, int Least, int Most, (int From, int To) Expected, int? InSample = null)
    {
        public bool IsAsExpected(int value) => value >= Expected.From && value <= Expected.To;
    }

    public const string Prefix = "access.";

    /// <summary>Names, separated by commas, of the roles that need a second factor.</summary>
    public const string SecondFactorRolesName = "second-factor-roles";

    public static readonly Number PasswordLength = new("password-length", 10, 10, 64, (10, 64));
    public static readonly Number PasswordClasses = new("password-classes", 3, 3, 4, (3, 4));
    public static readonly Number PasswordHistory = new("password-history", 5, 1, 24, (5, 24));

    // 0 switches it off. The sample city's passwords are printed in its README: to make a visitor change one helps nobody, and
    // would lock out the next.
    public static readonly Number PasswordDays = new("password-days", 90, 0, 365, (1, 90), InSample: 0);
    public static readonly Number LockoutTries = new("lockout-tries", 5, 3, 10, (3, 5));
    public static readonly Number LockoutMinutes = new("lockout-minutes", 15, 5, 1440, (10, 1440));
    public static readonly Number IdleMinutes = new("idle-minutes", 30, 5, 240, (5, 30));
    public static readonly Number SessionHours = new("session-hours", 12, 1, 24, (1, 24));
    public static readonly Number SingleSession = new("single-session", 0, 0, 1, (0, 1));
    public static readonly Number DormantDays = new("dormant-days", 90, 0, 365, (1, 90), InSample: 0);

    public static IReadOnlyList<Number> Numbers { get; } =
        [PasswordLength, PasswordClasses, PasswordHistory, PasswordDays, LockoutTries, LockoutMinutes, IdleMinutes, SessionHours, SingleSession, DormantDays];

    private readonly Dictionary<Number, int> _values;

    private SignInRules(Dictionary<Number, int> values, IReadOnlySet<Role> roles) => (_values, SecondFactorRoles) = (values, roles);

    public int this[Number number] => _values[number];

    /// <summary>Whose holders get nowhere without a second factor.</summary>
    public IReadOnlySet<Role> SecondFactorRoles { get; }

    public TimeSpan Lockout => TimeSpan.FromMinutes(this[LockoutMinutes]);

    public TimeSpan Idle => TimeSpan.FromMinutes(this[IdleMinutes]);

    public TimeSpan LongestSession => TimeSpan.FromHours(this[SessionHours]);

    public bool OneSessionOnly => this[SingleSession] == 1;

    public bool IsPasswordTooOld(DateTimeOffset? setAt, DateTimeOffset now) =>
        this[PasswordDays] > 0 && !(setAt is { } since && now < since.AddDays(this[PasswordDays]));

    /// <summary>休眠: used for the last time, or opened, so long ago that nobody seems to need it.</summary>
    public bool IsDormant(DateTimeOffset? lastUse, DateTimeOffset now) =>
        this[DormantDays] > 0 && lastUse is { } last && now >= last.AddDays(this[DormantDays]);

    /// <param name="settings">Values by name, with the prefix. One that is missing or cannot be read has its default: no slip in the
    /// database opens a door.</param>
    public static SignInRules From(IReadOnlyDictionary<string, string> settings, bool isSample) => new(
        Numbers.ToDictionary(
            n => n,
            n => int.TryParse(settings.GetValueOrDefault(Prefix + n.Name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= n.Least && value <= n.Most
                ? value
                : isSample && n.InSample is { } free ? free : n.Default),
        settings.TryGetValue(Prefix + SecondFactorRolesName, out var roles) ? RolesIn(roles) : isSample ? new HashSet<Role>() : Administrators);

    private static HashSet<Role> Administrators => [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    private static HashSet<Role> RolesIn(string names) =>
        [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => Enum.TryParse<Role>(n, out var role) ? role : (Role?)null).OfType<Role>()];
}
