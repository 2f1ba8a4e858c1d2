namespace Luodi.Modules.Access.Model;

/// <summary>How a try to sign in ended.</summary>
internal enum AttemptResult { Succeeded, UnknownName, WrongPassword, WrongCode, WrongPasskey, Locked, Closed, Dormant }

/// <summary>登录记录: one try to sign in, good or not. Added, never changed.</summary>
internal sealed class SignInAttempt : Record
{
    private SignInAttempt() { }

    public SignInAttempt(Guid id, Guid? accountId, AttemptResult result, SignInMethod method, Origin origin, DateTimeOffset at) =>
        (Id, AccountId, Result, Method, Address, Device, At) = (id, accountId, result, method, origin.Address, origin.Device, at);

    /// <summary>Null when no account has that name. The name itself is not kept: people type passwords into the wrong field.</summary>
    public Guid? AccountId { get; private set; }

    public AttemptResult Result { get; private set; }

    public SignInMethod Method { get; private set; }

    public string Address { get; private set; } = "";

    public string Device { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
