namespace Luodi.Modules.Ledger.Rules;

/// <summary>What a task still lacks.</summary>
[Flags]
internal enum Lack
{
    Nothing = 0,

    /// <summary>清单.</summary>
    List = 1,

    /// <summary>责任: a lead unit.</summary>
    Owner = 2,

    /// <summary>时限.</summary>
    Deadline = 4,
}

/// <summary>清单制+责任制+时限制: a task without list, owner or deadline cannot be issued.</summary>
internal static class IssueRule
{
    public static Lack LackOf(Guid? listId, Guid? leadUnitId, DateOnly? deadline) =>
        (listId is null || listId == Guid.Empty ? Lack.List : Lack.Nothing)
        | (leadUnitId is null ? Lack.Owner : Lack.Nothing)
        | (deadline is null ? Lack.Deadline : Lack.Nothing);

    public static IEnumerable<Lack> Parts(Lack lack) => Enum.GetValues<Lack>().Where(part => part != Lack.Nothing && lack.HasFlag(part));
}
