namespace Luodi.Modules.Directory.Rules;

/// <summary>The kinds of seat that every city starts with. More are data; these are what the program itself speaks of.</summary>
internal static class SeatKinds
{
    public sealed record Kind(string Code, string Name, Role? Role);

    public static IReadOnlyList<Kind> Standard { get; } =
    [
        new("leader", "市领导", Role.Leader),
        new("officer", "督办人员", Role.Officer),
        new("drafter", "政策起草人员", Role.Drafter),
        new("liaison", "联络员", Role.Liaison),
        new("system-administrator", "系统管理员", Role.SystemAdministrator),
        new("security-administrator", "安全管理员", Role.SecurityAdministrator),
        new("audit-administrator", "审计管理员", Role.AuditAdministrator),
        new("head", "主要负责同志", null),
        new("deputy", "分管负责同志", null),
        new("section-head", "业务科（处）室负责同志", null),
    ];

    /// <summary>Which kind carries a role.</summary>
    public static string CodeOf(Role role) => Standard.First(k => k.Role == role).Code;
}
