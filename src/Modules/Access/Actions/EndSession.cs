using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Storage;

namespace Luodi.Modules.Access.Actions;

/// <summary>结束会话: signs out here, on another device of one's own, or everywhere; the security administrator puts somebody else out.</summary>
internal sealed class EndSession(AppDbContext db, SessionBook sessions, CurrentSession current, ChangeContext change, TimeProvider clock)
{
    public Task HereAsync(CancellationToken cancel) => current.State is { } state ? OneAsync(state.Id, SessionEnd.SignedOut, "退出登录", cancel) : Task.CompletedTask;

    public async Task<Outcome<Guid>> OwnAsync(Guid sessionId, CancellationToken cancel) =>
        await db.Set<Session>().AnyAsync(s => s.Id == sessionId && s.AccountId == change.Required.AccountId, cancel) && await OneAsync(sessionId, SessionEnd.EndedByOwner, "结束会话", cancel)
            ? sessionId
            : new Refusal(RefusalKind.NotFound, "access.session-unknown");

    public async Task<Outcome<int>> EverywhereAsync(CancellationToken cancel)
    {
        var ended = await sessions.FinishAsync(change.Required.AccountId, SessionEnd.EndedByOwner, except: null, cancel);
        return await db.TrySaveAsync("退出全部设备", cancel) ? ended : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }

    public async Task<Outcome<int>> OfAsync(Guid accountId, CancellationToken cancel)
    {
        if (!change.Required.Is(Role.SecurityAdministrator))
            return new Refusal(RefusalKind.Forbidden, "access.not-yours-to-do");
        var ended = await sessions.FinishAsync(accountId, SessionEnd.EndedByAdministrator, except: null, cancel);
        return await db.TrySaveAsync("安全管理员结束会话", cancel) ? ended : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }

    private async Task<bool> OneAsync(Guid id, SessionEnd end, string reason, CancellationToken cancel)
    {
        if (await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session)
            return false;
        session.Finish(end, clock.GetUtcNow());
        return await db.TrySaveAsync(reason, cancel);
    }
}
