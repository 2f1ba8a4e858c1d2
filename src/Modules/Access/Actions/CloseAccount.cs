using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Actions;

/// <summary>停用账号 and 启用账号, each with its reason. An account is never deleted: what it did stays signed with it.</summary>
internal sealed class CloseAccount(UserManager<Account> accounts, SessionBook sessions, ChangeContext change, TimeProvider clock)
{
    public const int LongestReason = 400;

    public sealed record Command(Guid AccountId, string Reason);

    public Task<Outcome<Guid>> CloseAsync(Command command, CancellationToken cancel) =>
        HandleAsync(command, async account =>
        {
            if (account.ClosedAt is not null)
                return new(RefusalKind.Conflict, "access.account-closed-already");
            account.Close(command.Reason, clock.GetUtcNow());
            await sessions.FinishAsync(account.Id, SessionEnd.AccountClosed, except: null, cancel);
            change.Because($"停用账号：{command.Reason}"[..Math.Min(LongestReason, command.Reason.Length + 5)]);
            return null;
        });

    /// <summary>Also wakes a dormant one.</summary>
    public Task<Outcome<Guid>> ReopenAsync(Command command) =>
        HandleAsync(command, account =>
        {
            if (account.ClosedAt is null && account.DormantAt is null)
                return Task.FromResult<Refusal?>(new(RefusalKind.Conflict, "access.account-open-already"));
            account.Reopen(clock.GetUtcNow());
            change.Because($"启用账号：{command.Reason}"[..Math.Min(LongestReason, command.Reason.Length + 5)]);
            return Task.FromResult<Refusal?>(null);
        });

    private async Task<Outcome<Guid>> HandleAsync(Command command, Func<Account, Task<Refusal?>> act)
    {
        if (AccountAuthority.Refuse(change.Required, command.AccountId, Role.SystemAdministrator) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(command.Reason) || command.Reason.Length > LongestReason)
            return new Refusal(RefusalKind.Invalid, "access.reason-missing", nameof(Command.Reason), LongestReason);
        if (await accounts.FindByIdAsync(command.AccountId.ToString()) is not { } account)
            return new Refusal(RefusalKind.NotFound, "access.account-unknown");
        if (await act(account) is { } refused)
            return refused;
        return Refusals.Of(await accounts.UpdateAsync(account)) is { } failed ? failed : account.Id;
    }
}
