using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Platform;

/// <summary>Every endpoint of the running server declares who may use it, and turns everybody else away.</summary>
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
        Assert.Empty(endpoints.Where(e => !Declares(e)).Select(e => e.RoutePattern.RawText).Except(OfTheFramework));
    }

    [Fact]
    public async Task An_endpoint_without_a_rule_answers_nobody()
    {
        using var officer = await server.SignInAsync("officer");
        var page = await officer.GetAsync("/_framework/opaque-redirect?url=x");
        Assert.True(page.Is(302) && page.Location!.StartsWith("/denied", StringComparison.Ordinal), $"{page.Status} {page.Location}");
    }

    [Fact]
    public void An_endpoint_that_declares_nothing_is_found() =>
        Assert.False(Declares(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/x"), 0, EndpointMetadataCollection.Empty, "x")));

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_from_every_endpoint_that_is_not_open()
    {
        using var stranger = server.Visit();
        await EachAsync(stranger, (endpoint, method, path, answer) =>
        {
            if (endpoint.Metadata.GetMetadata<AllowAttribute>() is not null)
                Assert.True(answer.Is(302) && answer.Location!.StartsWith("/sign-in?", StringComparison.Ordinal), $"{method} {path}: {answer.Status} {answer.Location}");
        });
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("drafter")]
    [InlineData("leader")]
    [InlineData("admin")]
    [InlineData("security")]
    [InlineData("auditor")]
    [InlineData("science")]
    public async Task Each_role_reaches_what_is_declared_for_it_and_nothing_else(string account)
    {
        using var visitor = await server.SignInAsync(account);
        var role = server.Town.Accounts[account].Role;
        await EachAsync(visitor, (endpoint, method, path, answer) =>
        {
            if (endpoint.Metadata.GetMetadata<AllowAttribute>() is not { } rule)
                return;
            var denied = answer.Is(302) && answer.Location!.StartsWith("/denied", StringComparison.Ordinal);
            Assert.True(denied == (rule.Allowed.Count > 0 && !rule.Allowed.Contains(role!.Value)), $"{account} {method} {path}: {answer.Status} {answer.Location}");
            Assert.True(answer.Status < 500, $"{account} {method} {path}: {answer.Status}");
        });
    }

    private async Task EachAsync(Visitor visitor, Action<RouteEndpoint, string, string, Page> check)
    {
        foreach (var endpoint in Endpoints())
        {
            // Signing out would end the visit.
            if (endpoint.RoutePattern.RawText!.Trim('/') == "sign-out")
                continue;
            var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Example))));
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Intersect(Methods) ?? Methods)
                check(endpoint, method, path, method == "GET" ? await visitor.GetAsync(path) : await visitor.PostNothingAsync(path));
        }
    }

    /// <summary>Any value that the parameter's constraint takes: access is decided before anything is looked up.</summary>
    private static string Example(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(p => p.Content == "guid") => "01980000-0000-7000-8000-000000000000",
        RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(p => p.Content == "int") => "404",
        _ => "en",
    };

    private static bool Declares(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AllowAttribute>() is not null != endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null;

    private List<RouteEndpoint> Endpoints() =>
        [.. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
}

public sealed class RouteAccessOnSqlite(SqliteServer server) : RouteAccessTests(server), IClassFixture<SqliteServer>;

public sealed class RouteAccessOnPostgres(PostgresServer server) : RouteAccessTests(server), IClassFixture<PostgresServer>;
