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

    /// <summary>What the person's unit decides there.</summary>
    public UnitScope Scope { get; init; }
}

/// <summary>Declares that anybody may use it, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : Attribute, IAllowAnonymous;

/// <summary>Declares that a program with a token (令牌) of this scope may use it too. Every other endpoint refuses tokens, also the open ones.</summary>
/// <param name="scope">What the token must have been given for.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowTokenAttribute(TokenScope scope) : Attribute
{
    public TokenScope Scope { get; } = scope;

    /// <summary>No browser comes here: an act that is not guarded by a form's token must not run on a cookie.</summary>
    public bool Only { get; init; }
}

/// <summary>令牌范围: what a token may be given for. A closed list; each endpoint names one.</summary>
public enum TokenScope
{
    /// <summary>读台账: tasks, their reports and evidence.</summary>
    ReadLedger,

    /// <summary>报进展.</summary>
    Report,

    /// <summary>读文库: documents and what was read in them.</summary>
    ReadLibrary,

    /// <summary>上传文件 into the library.</summary>
    Upload,

    /// <summary>导出日志.</summary>
    ExportJournal,
}
