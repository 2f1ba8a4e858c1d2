using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>The framework's reasons in our words.</summary>
internal static class Refusals
{
    public static Refusal From(IdentityResult result) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.PasswordMismatch) => new(RefusalKind.Invalid, "access.password-wrong", "Current"),
        nameof(IdentityErrorDescriber.DuplicateUserName) => new(RefusalKind.Conflict, "access.sign-in-name-taken", "SignInName"),
        nameof(IdentityErrorDescriber.InvalidUserName) => new(RefusalKind.Invalid, "access.sign-in-name-invalid", "SignInName"),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => new(RefusalKind.Conflict, "platform.changed-meanwhile"),
        // What is left are the rules of a good password; one sentence names them all.
        _ => new(RefusalKind.Invalid, "access.password-weak", "New"),
    };
}
