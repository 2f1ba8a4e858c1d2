using Luodi.Composition;
using Luodi.Host;
using Luodi.Modules.Access.Actions;
using Luodi.Modules.Access.Rules;
using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Rules;
using Luodi.Platform;
using Luodi.Platform.Access;
using Luodi.Platform.Backup;
using Luodi.Platform.Data;
using Luodi.Platform.Time;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Harness;

/// <summary>The real server on a loopback port, over a new database with a small town in it. One per test class and database.</summary>
public abstract class TestServer : IAsyncLifetime
{
    public const string Password = "Test-city-2026";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("luodi-test-").FullName;
    private WebApplication? _app;

    /// <summary>Stands on 2026-01-12, 09:00 in Beijing until a test moves it.</summary>
    public SettableClock Clock { get; } = new(BeijingCalendar.At(new DateOnly(2026, 1, 12), 9));

    public Town Town { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    protected string Folder => _folder;

    /// <summary>The clock stands still, and with it the minute in which sign-ins are counted: wide, unless a test is about them.</summary>
    protected virtual RateLimitOptions Limits => new() { SignInsPerAddress = 100_000, SignInsPerName = 100_000, UploadsPerAccount = 100_000, PublicFormsPerAddress = 100_000 };

    protected abstract Task<DatabaseOptions> CreateDatabaseAsync();

    protected virtual BackupOptions Backup => new();

    public async ValueTask InitializeAsync()
    {
        _app = await LuodiServer.BuildAsync(new ServerOptions { Database = await CreateDatabaseAsync(), Port = 0, Empty = true, Silent = true, Backup = Backup, RateLimits = Limits }, Clock, CancellationToken.None);
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Town = await InScopeAsync(Actor.Program, Town.BuildAsync);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A new visitor who has not signed in.</summary>
    public Visitor Visit() => new(Address);

    public async Task<Visitor> SignInAsync(string name, string password = Password)
    {
        var visitor = Visit();
        var page = await visitor.GetAsync("/sign-in");
        var answer = await visitor.SubmitAsync(page, "sign-in", new() { ["Input.Name"] = name, ["Input.Password"] = password });
        Assert.True(answer.Is(302), $"{name} could not sign in: {answer.Status}");
        return visitor;
    }

    /// <summary>The first time, with a password that somebody else gave, and that is changed at once.</summary>
    public async Task<Visitor> SignInFirstAsync(string name, string own = "Own-secret-2026")
    {
        var visitor = await SignInAsync(name);
        var changed = await visitor.SubmitAsync(await visitor.GetAsync("/account/password"), "password", new() { ["Input.Current"] = Password, ["Input.New"] = own });
        Assert.Equal("/account?done=password", changed.Location);
        return visitor;
    }

    /// <summary>Runs a piece of the program directly, as somebody.</summary>
    public async Task<T> InScopeAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ChangeContext>().ActAs(actor);
        return await work(scope.ServiceProvider);
    }

    public Task<T> InDatabaseAsync<T>(Func<AppDbContext, Task<T>> work) =>
        InScopeAsync(Actor.Program, services => work(services.GetRequiredService<AppDbContext>()));
}

/// <summary>Two offices, two bureaus and who works there: as much city as most tests need.</summary>
public sealed record Town(Guid Office, Guid Science, Guid Industry, IReadOnlyDictionary<string, Actor> Accounts)
{
    internal static async Task<Town> BuildAsync(IServiceProvider services)
    {
        await services.GetRequiredService<LaySeatKinds>().HandleAsync(CancellationToken.None);
        var units = services.GetRequiredService<RegisterUnit>();
        var office = await UnitAsync("990100", "临江市人民政府办公室", "市政府办", null);
        var science = await UnitAsync("990101", "临江市科学技术局", "市科技局", "990100");
        var industry = await UnitAsync("990102", "临江市工业和信息化局", "市工信局", "990100");
        var accounts = new Dictionary<string, Actor>(StringComparer.Ordinal);
        await AccountAsync("officer", "督办员", office, Role.Officer);
        await AccountAsync("drafter", "起草员", office, Role.Drafter);
        await AccountAsync("leader", "分管领导", office, Role.Leader);
        await AccountAsync("admin", "系统管理员", office, Role.SystemAdministrator);
        await AccountAsync("security", "安全管理员", office, Role.SecurityAdministrator);
        await AccountAsync("auditor", "审计管理员", office, Role.AuditAdministrator);
        await AccountAsync("science", "科技联络员", science, Role.Liaison);
        await AccountAsync("industry", "工信联络员", industry, Role.Liaison);
        // Tests move the clock by months, and nobody here has a phone. The tests of these rules set their own.
        await services.GetRequiredService<ChangeSignInRules>().HandleAsync(
            new(new Dictionary<string, int?> { [SignInRules.PasswordDays.Name] = 0, [SignInRules.DormantDays.Name] = 0 }, [], null), CancellationToken.None);
        return new Town(office, science, industry, accounts);

        async Task<Guid> UnitAsync(string code, string name, string shortName, string? parent) =>
            (await units.HandleAsync(new(code, name, shortName, UnitLevel.City, parent, [], null), CancellationToken.None)).Value;

        async Task AccountAsync(string signInName, string name, Guid unit, Role role)
        {
            var person = (await services.GetRequiredService<RegisterPerson>().HandleAsync(new(name, "干部", unit, role == Role.Leader), CancellationToken.None)).Value;
            var account = (await services.GetRequiredService<OpenAccount>().HandleAsync(new(person, signInName, TestServer.Password, KeepsPassword: true), CancellationToken.None)).Value;
            var seat = (await services.GetRequiredService<AppointToSeat>().HandleAsync(new(SeatKinds.CodeOf(role), unit, person, new DateOnly(2026, 1, 1)), CancellationToken.None)).Value;
            accounts[signInName] = new Actor(account, person, name, role, unit, seat);
        }
    }
}

public sealed class SqliteServer : TestServer
{
    protected override Task<DatabaseOptions> CreateDatabaseAsync() => Task.FromResult(new DatabaseOptions { DataDirectory = Folder });
}

public sealed class PostgresServer : TestServer
{
    protected override async Task<DatabaseOptions> CreateDatabaseAsync() =>
        new() { DataDirectory = Folder, Connection = await PrivatePostgres.CreateDatabaseAsync() };
}
