using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Actions;

/// <summary>登记人员.</summary>
internal sealed class RegisterPerson(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(string Name, string Title, Guid UnitId, bool LeadsDuties);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if ((NameRule.Refuse(command.Name, 60, nameof(Command.Name)) ?? NameRule.Refuse(command.Title, 100, nameof(Command.Title))) is { } refusal)
            return refusal;
        if (!await db.Set<Unit>().AnyAsync(u => u.Id == command.UnitId, cancel))
            return new Refusal(RefusalKind.NotFound, "directory.unit-unknown", nameof(Command.UnitId));
        var person = new Person(Guid.CreateVersion7(clock.GetUtcNow()), command.Name, command.Title, command.UnitId, command.LeadsDuties);
        db.Add(person);
        await db.SaveAsync("登记人员", cancel);
        return person.Id;
    }
}
