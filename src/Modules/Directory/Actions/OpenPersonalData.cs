using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Actions;

/// <summary>查看个人信息: shows one field whole, for a purpose that allows it; who, what, when and why is written before it is shown.</summary>
internal sealed class OpenPersonalData(AppDbContext db, IReachSource reach, ChangeContext change, BeijingCalendar calendar, TimeProvider clock)
{
    public sealed record Command(Guid PersonId, PersonalField Field, Purpose? Purpose, string Reason);

    public async Task<Outcome<string>> HandleAsync(Command command, CancellationToken cancel)
    {
        var actor = change.Required;
        if (!actor.Is(Role.Officer, Role.Leader, Role.SystemAdministrator))
            return new Refusal(RefusalKind.Forbidden, "directory.personal-not-yours");
        if (!Enum.IsDefined(command.Field) || await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.PersonId, cancel) is not { } person)
            return new Refusal(RefusalKind.NotFound, "directory.person-unknown");
        if (!(await reach.OfAsync(actor, calendar.Today, cancel)).Covers(person.UnitId))
            return new Refusal(RefusalKind.Forbidden, "directory.personal-not-yours");
        if (command.Purpose is not { } purpose || !Enum.IsDefined(purpose) || !PurposeRule.Opens(purpose, command.Field))
            return new Refusal(RefusalKind.Invalid, "directory.personal-purpose", nameof(Command.Purpose));
        if (command.Reason.Trim() is not { Length: > 0 and <= PersonalDataOpening.ReasonLength } reason || reason.Contains('\0', StringComparison.Ordinal))
            return new Refusal(RefusalKind.Invalid, "directory.personal-reason", nameof(Command.Reason), PersonalDataOpening.ReasonLength);
        if (person.Value(command.Field) is not { } value)
            return new Refusal(RefusalKind.NotFound, "directory.personal-none");
        var now = clock.GetUtcNow();
        db.Add(new PersonalDataOpening(Guid.CreateVersion7(now), person.Id, command.Field, purpose, reason, actor, now));
        await db.SaveAsync("查看个人信息", cancel);
        return value;
    }
}

/// <summary>登记个人信息 by the system administrator.</summary>
internal sealed class EnterPersonalData(AppDbContext db, ChangeContext change)
{
    /// <param name="Value">Blank takes it away.</param>
    public sealed record Command(Guid PersonId, PersonalField Field, string Value, long Version);

    public async Task<Outcome<Guid>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (!change.Required.IsProgram && !change.Required.Is(Role.SystemAdministrator))
            return new Refusal(RefusalKind.Forbidden, "directory.personal-not-yours");
        if (!Enum.IsDefined(command.Field) || await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == command.PersonId, cancel) is not { } person)
            return new Refusal(RefusalKind.NotFound, "directory.person-unknown");
        var value = command.Field == PersonalField.IdNumber ? command.Value.Trim().ToUpperInvariant() : command.Value.Trim();
        if (value.Length > 0 && PersonalDataRule.Refuse(command.Field, value) is { } refusal)
            return refusal;
        db.ExpectVersion(person, command.Version);
        person.Enter(command.Field, value.Length > 0 ? value : null);
        return await db.TrySaveAsync("登记个人信息", cancel) ? person.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
