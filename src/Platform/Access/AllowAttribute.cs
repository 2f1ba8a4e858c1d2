using Microsoft.AspNetCore.Authorization;

namespace Luodi.Platform.Access;

/// <summary>Declares who may use a page or an endpoint. One without this (or <see cref="OpenToAllAttribute"/>) answers nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowAttribute : AuthorizeAttribute
{
    /// <param name="roles">None: everybody who has signed in.</param>
    public AllowAttribute(params Role[] roles)
    {
        Allowed = roles;
        if (roles.Length > 0)
            Roles = string.Join(',', roles);
    }

    public IReadOnlyList<Role> Allowed { get; }
}

/// <summary>Declares that anybody may use it, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : Attribute, IAllowAnonymous;
