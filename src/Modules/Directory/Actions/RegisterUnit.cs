using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Actions;

/// <summary>登记单位.</summary>
internal sealed class RegisterUnit(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(string Code, string Name, string ShortName, UnitLevel Level, string? ParentCode, IReadOnlyList<string> Aliases, string? CreditCode);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        var refusal = NameRule.Refuse(command.Code, 18, nameof(Command.Code)) ?? NameRule.Refuse(command.Name, 100, nameof(Command.Name)) ?? NameRule.Refuse(command.ShortName, 60, nameof(Command.ShortName));
        if (refusal is not null)
            return refusal;
        if (await db.Set<Unit>().AnyAsync(u => u.Code == command.Code, cancel))
            return new Refusal(RefusalKind.Conflict, "directory.unit-code-taken", nameof(Command.Code), command.Code);
        Guid? parent = null;
        if (command.ParentCode is { } code)
        {
            parent = await db.Set<Unit>().Where(u => u.Code == code).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancel);
            if (parent is null)
                return new Refusal(RefusalKind.NotFound, "directory.parent-unknown", nameof(Command.ParentCode), code);
        }
        var unit = new Unit(Guid.CreateVersion7(clock.GetUtcNow()), command.Code, command.Name, command.ShortName, command.Level, parent, command.Aliases, command.CreditCode);
        db.Add(unit);
        await db.SaveAsync("登记单位", cancel);
        return unit.Id;
    }
}
