using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;

namespace Luodi.Modules.Access.Storage;

/// <summary>What must be done before anything else.</summary>
internal enum Duty { ChangePassword, EnrolSecondFactor }

/// <summary>The session that this request belongs to, as it stood when the request came in.</summary>
internal sealed record SessionState(
    Guid Id, Guid AccountId, SignInMethod Method, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool MustChangePassword, DateTimeOffset? PasswordSetAt, bool HasSecondFactor)
{
    /// <returns>Null when nothing stands in the way.</returns>
    public Duty? DutyOf(Role? role, SignInRules rules, DateTimeOffset now) =>
        // Who comes without a password has none that could be too old; a given one, though, is still lying about.
        MustChangePassword || UsesPassword && rules.IsPasswordTooOld(PasswordSetAt, now) ? Duty.ChangePassword
        : role is { } held && rules.SecondFactorRoles.Contains(held) && !HasSecondFactor && Method != SignInMethod.SingleSignOn ? Duty.EnrolSecondFactor
        : null;

    private bool UsesPassword => Method is SignInMethod.Password or SignInMethod.PasswordAndCode or SignInMethod.PasswordAndRecoveryCode or SignInMethod.PasswordAndPasskey;
}

/// <summary>Holds the state for the time of one request; empty for who comes without a session.</summary>
internal sealed class CurrentSession
{
    public SessionState? State { get; set; }
}
