using Luodi.Modules.Access.Model;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Access.Storage;

namespace Luodi.Modules.Access.Actions;

/// <summary>生成恢复码. New ones make the old ones void.</summary>
internal sealed class MakeRecoveryCodes(AppDbContext db, SecondFactorBook factors, OwnPassword own, ChangeContext change, TimeProvider clock)
{
    /// <returns>The codes, to be shown once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> HandleAsync(string password, CancellationToken cancel)
    {
        if (await own.RefuseAsync(password, cancel) is { } refusal)
            return refusal;
        var account = change.Required.AccountId;
        if (!(await factors.OfAsync(account, cancel)).Any)
            return new Refusal(RefusalKind.Conflict, "access.no-second-factor");
        foreach (var old in await factors.Unspent(account).ToListAsync(cancel))
            old.Spend(clock.GetUtcNow());
        IReadOnlyList<string> codes = Make(account);
        return await db.TrySaveAsync("重新生成恢复码", cancel) ? Outcome.Of(codes) : new Refusal(RefusalKind.Conflict, "platform.changed-meanwhile");
    }

    /// <summary>With the first second factor, in its transaction; whoever called saves.</summary>
    public async Task<IReadOnlyList<string>> FirstAsync(Guid account, CancellationToken cancel) =>
        await factors.Unspent(account).AnyAsync(cancel) ? [] : Make(account);

    private List<string> Make(Guid account)
    {
        var now = clock.GetUtcNow();
        List<string> codes = [.. Enumerable.Range(0, RecoveryCodes.Count).Select(_ => RecoveryCodes.New())];
        db.AddRange(codes.Select(code => new RecoveryCode(Guid.CreateVersion7(now), account, RecoveryCodes.Hash(code), now)));
        return codes;
    }
}
