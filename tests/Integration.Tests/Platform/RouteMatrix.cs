using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Luodi.Integration.Tests.Harness;
using Luodi.Integration.Tests.Ledger;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Rules;
using Luodi.Modules.Ledger.Model;
using Luodi.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Platform;

/// <summary>A town with a district, a street in it, people of every sort at each, and one record of each kind that belongs to 市科技局.</summary>
internal sealed class RouteMatrix(TestServer server) : IDisposable
{
    private static readonly DateOnly Start = new(2026, 1, 12);

    private readonly List<(Caller Caller, HttpClient Http, Action Before)> _callers = [];
    private readonly List<IDisposable> _open = [];

    /// <summary>The records, by what a template calls them.</summary>
    public Dictionary<string, Guid> Records { get; } = [];

    public IEnumerable<Caller> Callers => _callers.Select(c => c.Caller);

    /// <summary>Which record a route names; null for one that is not known here.</summary>
    public Guid? RecordOf(string template) => template.TrimStart('/') switch
    {
        var t when t.StartsWith("tasks/", StringComparison.Ordinal) || t.StartsWith("api/v1/tasks/", StringComparison.Ordinal) => Records["task"],
        var t when t.StartsWith("files/", StringComparison.Ordinal) => Records["file"],
        var t when t.StartsWith("people/", StringComparison.Ordinal) => Records["person"],
        var t when t.StartsWith("lists/", StringComparison.Ordinal) => Records["list"],
        var t when t.StartsWith("documents/", StringComparison.Ordinal) => Records["document"],
        _ => null,
    };

    public static async Task<RouteMatrix> BuildAsync(TestServer server)
    {
        var matrix = new RouteMatrix(server);
        await matrix.RecordsAsync();
        var district = await matrix.UnitAsync("990111", "云岭区", UnitLevel.District, "990100");
        var street = await matrix.UnitAsync("990111001", "云岭区和平街道", UnitLevel.Township, "990111");
        await matrix.AccountAsync("district-officer", district, Role.Officer);
        await matrix.AccountAsync("district-leader", district, Role.Leader);
        await matrix.AccountAsync("district-drafter", district, Role.Drafter);
        await matrix.AccountAsync("street-liaison", street, Role.Liaison);
        await matrix.AccountAsync("science-second", server.Town.Science, Role.Liaison);
        await matrix.AccountAsync("seatless", server.Town.Science, null);
        await matrix.AccountAsync("borrower", district, null);
        await matrix.AccountAsync("late-borrower", district, null);
        await matrix.LendAsync("borrower", Start.AddDays(9));
        await matrix.LendAsync("late-borrower", Start);
        server.Clock.Advance(TimeSpan.FromDays(2));

        matrix.Anonymous();
        await matrix.PersonAsync("officer", Role.Officer, true, true);
        await matrix.PersonAsync("drafter", Role.Drafter, true, true);
        await matrix.PersonAsync("leader", Role.Leader, true, true);
        await matrix.PersonAsync("admin", Role.SystemAdministrator, true, true);
        await matrix.PersonAsync("security", Role.SecurityAdministrator, true, true);
        await matrix.PersonAsync("auditor", Role.AuditAdministrator, true, true);
        await matrix.PersonAsync("science", Role.Liaison, false, true);
        await matrix.PersonAsync("science-second", Role.Liaison, false, true);
        await matrix.PersonAsync("industry", Role.Liaison, false, false);
        await matrix.PersonAsync("street-liaison", Role.Liaison, false, false);
        await matrix.PersonAsync("district-officer", Role.Officer, false, false);
        await matrix.PersonAsync("district-leader", Role.Leader, false, false);
        await matrix.PersonAsync("district-drafter", Role.Drafter, false, false);
        await matrix.PersonAsync("seatless", null, false, false);
        await matrix.PersonAsync("borrower", Role.Liaison, false, true, lent: true);
        await matrix.PersonAsync("late-borrower", null, false, false, lent: true, ended: true);
        var all = Enum.GetValues<TokenScope>();
        await matrix.TokenAsync("science", true, all);
        await matrix.TokenAsync("industry", false, all);
        await matrix.TokenAsync("drafter", true, all);
        await matrix.TokenAsync("auditor", true, all);
        foreach (var scope in all)
            await matrix.TokenAsync("science", true, [.. all.Except([scope])]);
        return matrix;
    }

    public async Task TryAsync(Func<Caller, string, (string Method, string Path)?> choose, Action<Caller, string, string, int, string?> check)
    {
        foreach (var (caller, http, before) in _callers)
            foreach (var method in (string[])["GET", "POST"])
                if (choose(caller, method) is { } asked)
                {
                    before();
                    using var request = new HttpRequestMessage(new HttpMethod(method), asked.Path);
                    if (method == "POST" && asked.Path.StartsWith("/api/", StringComparison.Ordinal))
                        request.Content = JsonContent.Create(new { });
                    using var answer = await http.SendAsync(request);
                    var location = answer.Headers.Location is { } uri ? uri.IsAbsoluteUri ? uri.PathAndQuery : uri.ToString() : null;
                    check(caller, method, asked.Path, (int)answer.StatusCode, location);
                }
    }

    public void Dispose() => _open.ForEach(o => o.Dispose());

    private async Task RecordsAsync()
    {
        var policy = await new Policy(server).Duty("矩阵任务建设平台", "市科技局", "2027").StoreAsync("矩阵文件");
        var task = (await policy.IssueAsync("矩阵清单"))[0];
        Assert.True((await server.ReportAsync("science", task, "已开工", 10, evidence: true)).Accepted);
        (Records["task"], Records["document"], Records["person"]) = (task, policy.DocumentId, server.Town.Accounts["science"].PersonId);
        Records["list"] = await server.InDatabaseAsync(db => db.Set<Assignment>().Where(a => a.Id == task).Select(a => a.ListId).SingleAsync());
        Records["file"] = (await server.InDatabaseAsync(db => db.Set<ProgressReport>().Where(r => r.AssignmentId == task).Select(r => r.EvidenceFileId).SingleAsync()))!.Value;
    }

    private async Task<Guid> UnitAsync(string code, string name, UnitLevel level, string parent) =>
        (await server.InScopeAsync(Actor.Program, s => s.GetRequiredService<RegisterUnit>().HandleAsync(new(code, name, name, level, parent, [], null), CancellationToken.None))).Value;

    private readonly Dictionary<string, (Guid Account, Guid Person)> _made = [];

    private Task<int> AccountAsync(string name, Guid unit, Role? role) => server.InScopeAsync(Actor.Program, async services =>
    {
        var person = (await services.GetRequiredService<RegisterPerson>().HandleAsync(new(name, "干部", unit, false), CancellationToken.None)).Value;
        var account = (await services.GetRequiredService<OpenAccount>().HandleAsync(new(person, name, TestServer.Password, KeepsPassword: true), CancellationToken.None)).Value;
        if (role is { } given)
            Assert.True((await services.GetRequiredService<AppointToSeat>().HandleAsync(new(SeatKinds.CodeOf(given), unit, person, new DateOnly(2026, 1, 1)), CancellationToken.None)).Accepted);
        _made[name] = (account, person);
        return 0;
    });

    private async Task LendAsync(string to, DateOnly lastDay) => Assert.True((await server.InScopeAsync(server.Town.Accounts["science"], s => s.GetRequiredService<GiveDelegation>().HandleAsync(
        new(_made[to].Person, Start, lastDay, "外出"), CancellationToken.None))).Accepted);

    private void Anonymous()
    {
        var visitor = server.Visit();
        _open.Add(visitor);
        _callers.Add((new("anonymous", false, null, false, false), visitor.Http, () => { }));
    }

    private async Task PersonAsync(string name, Role? role, bool whole, bool covers, bool lent = false, bool ended = false)
    {
        var visitor = await server.SignInAsync(name);
        _open.Add(visitor);
        var seat = server.Town.Accounts["science"].SeatId;
        _callers.Add((new(name, true, role, whole, covers, null, ended), visitor.Http, () =>
        {
            // The server forgets a choice that no longer holds: whoever still sends it is tried again and again.
            if (lent)
                visitor.Cookies.Add(server.Address, new Cookie("luodi-seat", $"{_made[name].Account:N}.{seat:N}", "/"));
        }));
    }

    private async Task TokenAsync(string owner, bool covers, TokenScope[] scopes)
    {
        var actor = server.Town.Accounts[owner];
        var token = (await server.InScopeAsync(actor, s => s.GetRequiredService<MakeToken>().HandleAsync(new("矩阵", scopes, Start.AddDays(30)), CancellationToken.None))).Value;
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _open.Add(http);
        _callers.Add((new($"token of {owner} for {string.Join(' ', scopes)}", true, actor.Role, covers && owner != "science", covers, scopes), http, () => { }));
    }
}
