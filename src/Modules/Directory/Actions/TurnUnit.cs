using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;
using Luodi.Modules.Directory.Storage;

namespace Luodi.Modules.Directory.Actions;

/// <summary>更名: the unit goes on under another name. The former one stays known, so that documents of then still mean it.</summary>
internal sealed class RenameUnit(AppDbContext db, UnitBooks books)
{
    public sealed record Command(Guid UnitId, string Name, string ShortName, IReadOnlyList<string> Aliases, DateOnly On, string Basis, string Reason, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        ActRule.Refuse(command.Basis, command.Reason) ?? await books.ActAsync(command.UnitId, command.Version, command.On, "单位更名", book =>
            LastFace.Of(db, command.UnitId) is { } face
                ? book.Turn(command.UnitId, face with { Name = command.Name, ShortName = command.ShortName, Aliases = command.Aliases }, command.On, new(UnitAct.Rename, command.Basis, command.Reason))
                : new(RefusalKind.NotFound, "directory.unit-unknown"), cancel);
}

/// <summary>划转: another unit above it, another code, rank or kind.</summary>
internal sealed class MoveUnit(AppDbContext db, UnitBooks books)
{
    public sealed record Command(Guid UnitId, Guid? ParentId, string Code, string? CreditCode, UnitLevel Level, UnitKind Kind, DateOnly On, string Basis, string Reason, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel) =>
        ActRule.Refuse(command.Basis, command.Reason) ?? await books.ActAsync(command.UnitId, command.Version, command.On, "单位划转", book =>
            LastFace.Of(db, command.UnitId) is { } face
                ? book.Turn(
                    command.UnitId, face with { ParentId = command.ParentId, Code = command.Code, CreditCode = command.CreditCode, Level = command.Level, Kind = command.Kind },
                    command.On, new(UnitAct.Move, command.Basis, command.Reason))
                : new(RefusalKind.NotFound, "directory.unit-unknown"), cancel);
}

/// <summary>What the book has loaded of a unit, newest last.</summary>
internal static class LastFace
{
    public static UnitFace? Of(AppDbContext db, Guid unitId) => db.Set<UnitVersion>().Local.Where(v => v.UnitId == unitId).MaxBy(v => v.From)?.Face;
}
