using System.Globalization;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Audit.Api;

/// <summary>访问记录 of a day, as a table for spreadsheets.</summary>
internal static class VisitDownload
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/visits/{day}.csv", (string day, VisitLog visits) =>
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && visits.Open(date) is { } file
                ? Results.File(file, "text/csv; charset=utf-8", $"luodi-visits-{day}.csv")
                : Results.NotFound()).WithMetadata(new AllowAttribute(Role.AuditAdministrator));
}
