using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>The framework's reasons in our words.</summary>
internal static class Refusals
{
    /// <returns>Null when it was no refusal.</returns>
    /// <exception cref="InvalidOperationException">A reason that no act of ours can bring about.</exception>
    public static Refusal? Of(IdentityResult result) => result.Succeeded ? null : result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => new(RefusalKind.Conflict, "access.sign-in-name-taken", "SignInName"),
        nameof(IdentityErrorDescriber.InvalidUserName) => new(RefusalKind.Invalid, "access.sign-in-name-invalid", "SignInName"),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => new(RefusalKind.Conflict, "platform.changed-meanwhile"),
        var code => throw new InvalidOperationException($"The account store refused: {code}"),
    };
}
