using Luodi.Modules.Access.Model;

namespace Luodi.Modules.Access.Actions;

/// <summary>关联统一身份 with one's own account.</summary>
internal sealed class LinkIdentity(AppDbContext db, ChangeContext change, TimeProvider clock)
{
    public async Task<Outcome<Guid>> HandleAsync(string issuer, string subject, CancellationToken cancel)
    {
        var account = change.Required.AccountId;
        var known = await db.Set<ExternalIdentity>().SingleOrDefaultAsync(i => i.Issuer == issuer && i.Subject == subject, cancel);
        if (known?.AccountId is { } other && other != account)
            return new Refusal(RefusalKind.Conflict, "access.sso-taken");
        var now = clock.GetUtcNow();
        if (known is null)
            db.Add(known = new ExternalIdentity(Guid.CreateVersion7(now), issuer, subject, account, now));
        else
            known.Link(account, now);
        return await db.TrySaveAsync("关联统一身份", cancel) ? known.Id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}

/// <summary>解除关联 of one's own account, by its owner.</summary>
internal sealed class UnlinkIdentity(AppDbContext db, ChangeContext change)
{
    public async Task<Outcome<Guid>> HandleAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ExternalIdentity>().SingleOrDefaultAsync(i => i.Id == id && i.AccountId == change.Required.AccountId, cancel) is not { } known)
            return new Refusal(RefusalKind.NotFound, "access.sso-none");
        known.Unlink();
        return await db.TrySaveAsync("解除统一身份关联", cancel) ? id : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }
}
