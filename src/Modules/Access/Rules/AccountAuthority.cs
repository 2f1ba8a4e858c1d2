namespace Luodi.Modules.Access.Rules;

/// <summary>
/// Whose the account is to change: open, close, reopen and reset are the system administrator's; unlocking, second factors and
/// sessions the security administrator's. So none of the two can take an account over alone, and neither serves themselves.
/// </summary>
internal static class AccountAuthority
{
    /// <returns>Null when they may.</returns>
    public static Refusal? Refuse(Actor actor, Guid accountId, Role needed) =>
        !actor.Is(needed) ? new(RefusalKind.Forbidden, "access.not-yours-to-do")
        : actor.AccountId == accountId ? new(RefusalKind.Forbidden, "access.not-on-yourself")
        : null;
}
