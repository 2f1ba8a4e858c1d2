using Luodi.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Integration.Tests.Platform;

/// <summary>Somebody who tries a route.</summary>
/// <param name="SignedIn">False for a stranger.</param>
/// <param name="Role">Null when they hold no seat with a role on the day.</param>
/// <param name="Whole">Reaches every unit.</param>
/// <param name="Covers">Reaches the unit to which the record of the matrix belongs.</param>
/// <param name="Scopes">Of a token; null for a person.</param>
/// <param name="SeatEnded">Comes in a seat that is over: no act of theirs may run.</param>
internal sealed record Caller(string Name, bool SignedIn, Role? Role, bool Whole, bool Covers, IReadOnlyCollection<TokenScope>? Scopes = null, bool SeatEnded = false);

/// <summary>What the declared rule of an endpoint promises, reckoned without the server.</summary>
internal static class RouteExpectation
{
    public static bool Declares(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AllowAttribute>() is not null != endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null;

    /// <summary>Its answer depends on the unit of the record that it names.</summary>
    public static bool IsOfRecord(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AllowAttribute>()?.Scope == UnitScope.Reached && endpoint.RoutePattern.Parameters.Count > 0;

    public static bool LetsIn(Caller caller, RouteEndpoint endpoint, string method)
    {
        var tokens = endpoint.Metadata.GetMetadata<AllowTokenAttribute>();
        if (caller.Scopes is { } scopes ? tokens is null || !scopes.Contains(tokens.Scope) : tokens is { Only: true })
            return false;
        if (caller.SeatEnded && method == "POST")
            return false;
        if (endpoint.Metadata.GetMetadata<AllowAttribute>() is not { } rule)
            return endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null;
        return caller.SignedIn
            && (rule.Allowed.Count == 0 || caller.Role is { } role && rule.Allowed.Contains(role))
            && (rule.Scope != UnitScope.Whole || caller.Whole)
            && (!IsOfRecord(endpoint) || caller.Covers);
    }

    /// <returns>What is wrong with the answer; null when nothing is.</returns>
    public static string? Fault(Caller caller, RouteEndpoint endpoint, string method, int status, string? location)
    {
        if (status >= 500)
            return $"{status}";
        var refused = status is 401 or 403 or 409 || status == 302 && (location!.StartsWith("/denied", StringComparison.Ordinal) || location.StartsWith("/sign-in?", StringComparison.Ordinal));
        var expected = LetsIn(caller, endpoint, method);
        // A form without its own token is turned away before anybody looks at the record: the page itself has been tried by then.
        if (method == "POST" && status == 400 && !expected && IsOfRecord(endpoint) && caller.SignedIn && caller.Scopes is null)
            return null;
        return refused == expected ? $"{status} {location}, expected to be {(expected ? "let in" : "turned away")}"
            : expected && IsOfRecord(endpoint) && method == "GET" && status != 200 ? $"{status}, expected to see the record" : null;
    }
}
