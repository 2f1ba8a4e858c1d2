using System.Globalization;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;

namespace Luodi.Modules.Access.Actions;

/// <summary>修改登录规则: the security administrator's. Each is a setting, journaled with who changed it.</summary>
internal sealed class ChangeSignInRules(AppDbContext db, RuleBook book, ChangeContext change, TimeProvider clock)
{
    /// <param name="Numbers">By name; those that are missing stay.</param>
    /// <param name="SecondFactorRoles">Null: stay.</param>
    /// <param name="Seen">What <see cref="SeenAsync"/> said when the form was made; null when no person saw one.</param>
    public sealed record Command(IReadOnlyDictionary<string, int?> Numbers, IReadOnlyCollection<Role>? SecondFactorRoles, long? Seen);

    /// <summary>Grows with each change of any of them.</summary>
    public async Task<long> SeenAsync(CancellationToken cancel) => (await book.SettingsAsync(cancel)).Settings.Sum(s => s.Version);

    public async Task<Outcome<long>> HandleAsync(Command command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!change.Required.IsProgram && !change.Required.Is(Role.SecurityAdministrator))
            return new Refusal(RefusalKind.Forbidden, "access.not-yours-to-do");
        foreach (var number in SignInRules.Numbers)
            if (command.Numbers.TryGetValue(number.Name, out var value) && !(value >= number.Least && value <= number.Most))
                return new Refusal(RefusalKind.Invalid, "access.rule-range", number.Name, number.Least, number.Most);
        var settings = (await book.SettingsAsync(cancel)).Settings;
        if (command.Seen is { } seen && seen != settings.Sum(s => s.Version))
            return new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
        foreach (var (name, value) in command.Numbers)
            Write(settings, name, value!.Value.ToString(CultureInfo.InvariantCulture));
        if (command.SecondFactorRoles is { } roles)
            Write(settings, SignInRules.SecondFactorRolesName, string.Join(',', roles.Distinct().Order()));
        try
        {
            if (!await db.TrySaveAsync("修改登录规则", cancel))
                return new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
        }
        catch (DbUpdateException)
        {
            // Two wrote the same rule for the first time: the name is there once.
            db.ChangeTracker.Clear();
            return new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
        }
        book.Forget();
        return await SeenAsync(cancel);
    }

    private void Write(List<Setting> settings, string name, string value)
    {
        if (settings.SingleOrDefault(s => s.Name == SignInRules.Prefix + name) is not { } setting)
            db.Add(new Setting(Guid.CreateVersion7(clock.GetUtcNow()), SignInRules.Prefix + name, value));
        else if (setting.Value != value)
            setting.Change(value);
    }
}
