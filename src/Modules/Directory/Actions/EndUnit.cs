using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;
using Luodi.Modules.Directory.Storage;

namespace Luodi.Modules.Directory.Actions;

/// <summary>合并: this unit and others end, and one that is there goes on with their work.</summary>
internal sealed class MergeUnits(UnitBooks books)
{
    /// <param name="UnitId">The one that goes on.</param>
    public sealed record Command(Guid UnitId, IReadOnlyList<Guid> Ending, DateOnly On, string Basis, string Reason, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        ActRule.Refuse(command.Basis, command.Reason) ?? await books.ActAsync(
            command.UnitId, command.Version, command.On, "单位合并",
            book => book.Merge(command.Ending, command.UnitId, command.On, new(UnitAct.Merge, command.Basis, command.Reason)), cancel);
}

/// <summary>分设: parts of a unit go to others that are there.</summary>
internal sealed class SplitUnit(UnitBooks books)
{
    public sealed record Command(Guid UnitId, IReadOnlyList<Guid> Into, bool GoesOn, DateOnly On, string Basis, string Reason, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        ActRule.Refuse(command.Basis, command.Reason) ?? await books.ActAsync(
            command.UnitId, command.Version, command.On, "单位分设",
            book => book.Split(command.UnitId, command.Into, command.GoesOn, command.On, new(UnitAct.Split, command.Basis, command.Reason)), cancel);
}

/// <summary>撤销.</summary>
internal sealed class DissolveUnit(UnitBooks books)
{
    public sealed record Command(Guid UnitId, Guid? SuccessorId, DateOnly On, string Basis, string Reason, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        ActRule.Refuse(command.Basis, command.Reason) ?? await books.ActAsync(
            command.UnitId, command.Version, command.On, "单位撤销",
            book => book.Dissolve(command.UnitId, command.SuccessorId, command.On, new(UnitAct.Dissolve, command.Basis, command.Reason)), cancel);
}
