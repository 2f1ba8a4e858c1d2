using Luodi.Integration.Tests.Harness;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Model;
using Luodi.Modules.Library.Actions;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Ledger;

/// <summary>A document with accepted commitments in the library, and what an officer makes of it.</summary>
internal sealed class Policy(TestServer server)
{
    private readonly List<(string Quote, ReadingFacts Facts)> _promises = [];

    public Guid DocumentId { get; private set; }

    public Actor Officer => server.Town.Accounts["officer"];

    public Policy Duty(string action, string? lead, string? due, params string[] support)
    {
        _promises.Add((action, new DutyFacts(action, lead is null ? [] : [lead], support, [], due)));
        return this;
    }

    public Policy Target(string sentence, string indicator, string comparator, decimal value, string unit, string? due)
    {
        _promises.Add((sentence, new TargetFacts(indicator, comparator, value, null, null, unit, due, null)));
        return this;
    }

    /// <summary>Stores the document, one sentence a line, and its commitments as added by hand.</summary>
    public async Task<Policy> StoreAsync(string title)
    {
        var drafter = server.Town.Accounts["drafter"];
        var text = title + "\n" + string.Join('\n', _promises.Select(p => p.Quote + "。"));
        DocumentId = await server.InScopeAsync(drafter, async services =>
        {
            var added = await services.GetRequiredService<AddDocument>().HandleAsync(new(Guid.Empty, title, null, text), CancellationToken.None);
            var db = services.GetRequiredService<AppDbContext>();
            foreach (var (quote, facts) in _promises)
            {
                var start = text.IndexOf(quote, StringComparison.Ordinal);
                var reading = new Reading(Guid.CreateVersion7(), added.Value.DocumentId, start, start + quote.Length, quote, ["二、重点任务"], facts);
                reading.MakeByHand(drafter, server.Clock.GetUtcNow());
                db.Add(reading);
            }
            await db.SaveAsync("补读", CancellationToken.None);
            return added.Value.DocumentId;
        });
        return this;
    }

    public Task<Guid> ListAsync(string title) => server.InScopeAsync(Officer, async services =>
        (await services.GetRequiredService<CreateList>().HandleAsync(new(DocumentId, title, DraftTasks.UsualKinds), CancellationToken.None)).Value);

    /// <summary>Makes the list and issues it.</summary>
    public async Task<IReadOnlyList<Guid>> IssueAsync(string title)
    {
        var list = await ListAsync(title);
        Assert.True((await server.InScopeAsync(Officer, s => s.GetRequiredService<IssueList>().HandleAsync(new(list), CancellationToken.None))).Accepted);
        return await TasksAsync(list);
    }

    /// <summary>The tasks of a list in the order of the text.</summary>
    public Task<List<Guid>> TasksAsync(Guid list) => server.InDatabaseAsync(db =>
        db.Set<Assignment>().Where(a => a.ListId == list).OrderBy(a => a.Start).Select(a => a.Id).ToListAsync());
}

internal static class LedgerServer
{
    public static Task<Luodi.Platform.Outcome<Guid>> ReportAsync(this TestServer server, string account, Guid task, string text, decimal? percent, decimal? value = null, bool evidence = false, string? problem = null) =>
        server.InScopeAsync(server.Town.Accounts[account], s => s.GetRequiredService<SubmitReport>().HandleAsync(
            new(task, text, percent, value, evidence ? new("证明.pdf", [1, 2, 3]) : null, problem, problem is not null), CancellationToken.None));

    public static Task<Assignment> TaskAsync(this TestServer server, Guid id) => server.InDatabaseAsync(db => db.Set<Assignment>().AsNoTracking().SingleAsync(a => a.Id == id));

    /// <summary>The number that the task list of this address says it has.</summary>
    public static async Task<int> CountAsync(this Visitor visitor, string address)
    {
        var page = await visitor.GetAsync(address);
        Assert.True(page.Is(200), $"{address}: {page.Status}");
        return int.Parse(page.Document.QuerySelector("#count")!.GetAttribute("data-count")!, System.Globalization.CultureInfo.InvariantCulture);
    }
}
