using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Ledger.Model;

namespace Luodi.Modules.Ledger.Storage;

internal sealed class IndustryReader(AppDbContext db) : IIndustries
{
    public async Task<IReadOnlyList<IndustryCard>> IndustriesAsync(CancellationToken cancel) =>
        await db.Set<Industry>().AsNoTracking().OrderBy(i => i.Code).Select(i => new IndustryCard(i.Code, i.Name)).ToListAsync(cancel);
}
