using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Storage;

namespace Luodi.Modules.Directory.Actions;

/// <summary>登记单位、设立单位.</summary>
internal sealed class RegisterUnit(AppDbContext db, UnitBooks books, TimeProvider clock)
{
    /// <param name="From">The first day of the unit; null when it was there before anybody noted since when.</param>
    public sealed record Command(
        string Code, string Name, string ShortName, UnitLevel Level, string? ParentCode, IReadOnlyList<string> Aliases, string? CreditCode,
        UnitKind Kind = UnitKind.Other, DateOnly? From = null, string Basis = "", string Reason = "");

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        var from = command.From ?? UnitVersion.Always;
        Guid? parent = null;
        if (command.ParentCode is { } code)
        {
            parent = await db.Set<UnitVersion>().Where(u => u.Code == code && u.To == null).Select(u => (Guid?)u.UnitId).SingleOrDefaultAsync(cancel);
            if (parent is null)
                return new Refusal(RefusalKind.NotFound, "directory.parent-unknown", nameof(Command.ParentCode), code);
        }
        var face = new UnitFace(command.Code, command.Name, command.ShortName, command.Level, command.Kind, parent, command.Aliases, command.CreditCode);
        var unit = new Unit(Guid.CreateVersion7(clock.GetUtcNow()));
        var book = await books.OpenAsync(from, cancel);
        if (book.Found(unit.Id, face, from, new(UnitAct.Found, command.Basis, command.Reason)) is { } refusal)
            return refusal;
        db.Add(unit);
        await books.EnterAsync(book, cancel);
        await db.SaveAsync("登记单位", cancel);
        return unit.Id;
    }
}
