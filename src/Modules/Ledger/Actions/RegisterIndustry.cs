using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Actions;

/// <summary>登记产业.</summary>
internal sealed class RegisterIndustry(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(string Code, string Name, IReadOnlyList<string> HeadingWords);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await db.Set<Industry>().AnyAsync(i => i.Code == command.Code, cancel))
            return new Refusal(RefusalKind.Conflict, "ledger.industry-code-taken", nameof(Command.Code), command.Code);
        var industry = new Industry(Guid.CreateVersion7(clock.GetUtcNow()), command.Code, command.Name, command.HeadingWords);
        db.Add(industry);
        await db.SaveAsync("登记产业", cancel);
        return industry.Id;
    }
}
