using Luodi.Platform.Access;
using Luodi.Platform.Time;
using Luodi.Platform.Time.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Platform.Web;

/// <summary>日历数据: a year's notices in the format in which they are loaded.</summary>
public static class CalendarEndpoint
{
    public static void MapCalendar(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendar/{year:int}/plan", async (int year, WorkCalendars calendars, CancellationToken cancel) =>
            (await calendars.ReadAsync(cancel)).PlanOf(year) is { } plan ? Results.Text(YearPlanJson.Write(plan), "application/json; charset=utf-8") : Results.NotFound())
        .WithMetadata(new AllowAttribute());
}
