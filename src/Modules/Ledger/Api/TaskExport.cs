using System.Globalization;
using System.Text;
using Luodi.Modules.Ledger.Storage;
using Luodi.Platform.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Ledger.Api;

/// <summary>导出 of the filtered task list as CSV: the same filter, the same scope, all pages.</summary>
internal static class TaskExport
{
    private static readonly string[] Columns = ["title", "quote", "provision", "industry", "unit", "deadline", "state", "light", "percent", "reported"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/tasks.csv", SendAsync).WithMetadata(new AllowAttribute(Role.Liaison, Role.Officer, Role.Leader, Role.Drafter) { Scope = UnitScope.Reached }, new AllowTokenAttribute(TokenScope.ReadLedger));

    private static async Task<IResult> SendAsync(HttpContext context, TaskSearch search, Texts texts, CancellationToken cancel)
    {
        var page = await search.FindAsync(TaskFilter.Read(context.Request.Query) with { Page = 1 }, null, cancel);
        var csv = new StringBuilder();
        Csv.Append(csv, Columns.Select(c => texts["ledger.csv." + c]));
        foreach (var row in page.Rows)
            Csv.Append(csv, [
                row.Task.Title, row.Quote, row.ProvisionPath, row.Industry ?? "", row.LeadUnit, Day(row.Task.Deadline), texts.Of("ledger", row.Task.State),
                texts.Of("ledger", row.Lit.Light), row.Task.Last?.Percent?.ToString(CultureInfo.InvariantCulture) ?? "", row.Task.Last is { } last ? Day(last.On) : "",
            ]);
        // Spreadsheets take a file without the mark for the local code page.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", $"tasks-{Day(page.Day)}.csv");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
