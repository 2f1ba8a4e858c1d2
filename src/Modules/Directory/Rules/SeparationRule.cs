namespace Luodi.Modules.Directory.Rules;

/// <summary>
/// 三员分立: who administers the system, its security or its audit holds no other right in it (GB/T 22239-2019, 8.1.5).
/// </summary>
internal static class SeparationRule
{
    public static bool IsAdministrator(Role role) => Administrators.Include(role);

    /// <summary>May one person have both roles at the same time?</summary>
    public static bool MayMeet(Role one, Role other) => one == other || !IsAdministrator(one) && !IsAdministrator(other);
}
