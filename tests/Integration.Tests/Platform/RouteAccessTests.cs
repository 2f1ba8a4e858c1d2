using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Platform;

/// <summary>Every endpoint of the running server declares who may use it, and turns everybody else away: each is tried as each sort of caller.</summary>
public abstract class RouteAccessTests(TestServer server)
{
    private static readonly string[] Methods = ["GET", "POST"];

    /// <summary>The framework's own, which cannot be given a rule: the server's deny-by-default rule holds for them.</summary>
    private static readonly string[] OfTheFramework = ["{**path:file}", "/_framework/opaque-redirect"];

    [Fact]
    public void Every_endpoint_declares_exactly_one_access_rule()
    {
        var endpoints = Endpoints();
        Assert.True(endpoints.Count > 8, "The endpoints were not found.");
        Assert.Empty(endpoints.Where(e => !RouteExpectation.Declares(e)).Select(e => e.RoutePattern.RawText).Except(OfTheFramework));
    }

    [Fact]
    public async Task An_endpoint_without_a_rule_answers_nobody()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.GetAsync("/_framework/opaque-redirect?url=x");
        Assert.True(page.Is(302) && page.Location!.StartsWith("/denied", StringComparison.Ordinal), $"{page.Status} {page.Location}");
    }

    [Fact]
    public async Task Each_caller_reaches_what_is_declared_for_them_and_nothing_else()
    {
        using var matrix = await RouteMatrix.BuildAsync(server);
        Assert.Empty(Endpoints().Where(e => RouteExpectation.IsOfRecord(e) && matrix.RecordOf(e.RoutePattern.RawText!) is null).Select(e => e.RoutePattern.RawText));
        var faults = new List<string>();
        var (tried, letIn, records) = (0, 0, 0);
        // Signing out would end the visit; the page that says no says it to everybody.
        foreach (var endpoint in Endpoints().Where(e => RouteExpectation.Declares(e) && e.RoutePattern.RawText!.Trim('/') is not ("sign-out" or "denied")))
        {
            var path = PathOf(endpoint, matrix.RecordOf(endpoint.RoutePattern.RawText!));
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Intersect(Methods) ?? Methods;
            await matrix.TryAsync((_, method) => methods.Contains(method) ? (method, path) : null, (caller, method, _, status, location) =>
            {
                tried++;
                letIn += RouteExpectation.LetsIn(caller, endpoint, method) ? 1 : 0;
                records += RouteExpectation.IsOfRecord(endpoint) ? 1 : 0;
                if (RouteExpectation.Fault(caller, endpoint, method, status, location) is { } fault)
                    faults.Add($"{caller.Name} {method} {path}: {fault}");
            });
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
        Assert.True(tried > 500 && letIn > 100 && records > 50, $"{tried} tried, {letIn} let in, {records} of records: too few to mean anything.");
    }

    [Fact]
    public void Each_sort_of_fault_is_found()
    {
        Assert.False(RouteExpectation.Declares(Planted()));
        Assert.False(RouteExpectation.Declares(Planted(new AllowAttribute(), new OpenToAllAttribute())));
        var officers = Planted(new AllowAttribute(Role.Officer));
        var whole = Planted(new AllowAttribute(Role.Officer) { Scope = UnitScope.Whole });
        var record = Planted("/x/{id:guid}", new AllowAttribute(Role.Liaison) { Scope = UnitScope.Reached }, new AllowTokenAttribute(TokenScope.Report));
        var tokensOnly = Planted("/x", new AllowAttribute(), new AllowTokenAttribute(TokenScope.Report) { Only = true });
        var (anonymous, admin, late) = (new Caller("a", false, null, false, false), new Caller("s", true, Role.SystemAdministrator, true, true), new Caller("l", true, null, false, false, null, true));
        var (officer, district) = (new Caller("o", true, Role.Officer, true, true), new Caller("d", true, Role.Officer, false, false));
        var (own, other) = (new Caller("own", true, Role.Liaison, false, true), new Caller("other", true, Role.Liaison, false, false));
        var (token, wrongToken) = (own with { Scopes = [TokenScope.Report] }, own with { Scopes = [TokenScope.Upload] });

        foreach (var (caller, endpoint) in new[] { (anonymous, officers), (admin, officers), (late, officers), (district, whole), (other, record), (wrongToken, record), (token, officers), (own, tokensOnly) })
        {
            Assert.NotNull(RouteExpectation.Fault(caller, endpoint, "GET", 200, null));
            Assert.Null(RouteExpectation.Fault(caller, endpoint, "GET", 403, null));
        }
        foreach (var (caller, endpoint) in new[] { (officer, officers), (district, officers), (officer, whole), (own, record), (token, record), (token, tokensOnly) })
        {
            Assert.NotNull(RouteExpectation.Fault(caller, endpoint, "GET", 403, null));
            Assert.NotNull(RouteExpectation.Fault(caller, endpoint, "GET", 302, "/denied?x"));
            Assert.NotNull(RouteExpectation.Fault(caller, endpoint, "GET", 500, null));
            Assert.Null(RouteExpectation.Fault(caller, endpoint, "GET", 200, null));
        }
        // Not found is no answer for who may see the record that is there.
        Assert.NotNull(RouteExpectation.Fault(own, record, "GET", 404, null));
        Assert.NotNull(RouteExpectation.Fault(late, Planted(new AllowAttribute()), "POST", 200, null));
    }

    private static string PathOf(RouteEndpoint endpoint, Guid? record) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => Example(p, record)))));

    /// <summary>The record that the route names first; else any value that the parameter's constraint takes.</summary>
    private static string Example(RoutePatternPart part, Guid? record) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: "Id" or "id" or "documentId" or "DocumentId" } when record is { } id => id.ToString(),
        RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(p => p.Content == "guid") => "01980000-0000-7000-8000-000000000000",
        RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(p => p.Content == "int") => "404",
        _ => "en",
    };

    private static RouteEndpoint Planted(params object[] metadata) => Planted("/x", metadata);

    private static RouteEndpoint Planted(string pattern, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, new EndpointMetadataCollection(metadata), "x");

    private List<RouteEndpoint> Endpoints() =>
        [.. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
}

public sealed class RouteAccessOnSqlite(SqliteServer server) : RouteAccessTests(server), IClassFixture<SqliteServer>;

public sealed class RouteAccessOnPostgres(PostgresServer server) : RouteAccessTests(server), IClassFixture<PostgresServer>;
