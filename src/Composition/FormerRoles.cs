using Luodi.Modules.Access.Model;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Rules;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Composition;

/// <summary>Databases from before seats: the role that an account had becomes a seat in the person's unit, with an entry in the journal for each.</summary>
internal static class FormerRoles
{
    public static async Task BecomeSeatsAsync(IServiceProvider services, CancellationToken cancel)
    {
        var people = (await services.GetRequiredService<IDirectory>().PeopleAsync(cancel)).ToDictionary(p => p.Id);
        if (people.Count == 0)
            return;
        services.GetRequiredService<ChangeContext>().ActAs(Actor.Program);
        await services.GetRequiredService<LaySeatKinds>().HandleAsync(cancel);
        var db = services.GetRequiredService<AppDbContext>();
        var accounts = await db.Set<Account>().Where(a => a.FormerRole != null).ToListAsync(cancel);
        var appoint = services.GetRequiredService<AppointToSeat>();
        foreach (var account in accounts)
        {
            // One administrator did the work of three; they go on as the one who can make the others' accounts.
            var role = account.FormerRole == "Administrator" ? Role.SystemAdministrator : Enum.Parse<Role>(account.FormerRole!);
            var outcome = await appoint.HandleAsync(new(SeatKinds.CodeOf(role), people[account.PersonId].UnitId, account.PersonId, await OpenedOnAsync(db, account, cancel)), cancel);
            if (!outcome.Accepted && outcome.Refusal.Code != "directory.seat-held-already")
                throw new InvalidOperationException($"The role of {account.UserName} did not become a seat: {outcome.Refusal.Code}");
            account.RoleBecameSeat();
            await db.SaveAsync("账号角色改为席位", cancel);
        }
    }

    /// <summary>The day of the account's first entry in the journal, which called its table by the name of then.</summary>
    private static async Task<DateOnly> OpenedOnAsync(AppDbContext db, Account account, CancellationToken cancel)
    {
        var id = account.Id.ToString();
        return BeijingCalendar.DateOf(await db.Journal.Where(e => e.Table == "directory_account" && e.RecordId == id).MinAsync(e => e.At, cancel));
    }
}
