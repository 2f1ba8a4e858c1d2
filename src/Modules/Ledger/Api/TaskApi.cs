using System.Globalization;
using Luodi.Modules.Ledger.Actions;
using Luodi.Modules.Ledger.Storage;
using Luodi.Platform.Language;
using Luodi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Ledger.Api;

/// <summary>任务接口: the task list and its reports for programs. Same filter, same units, same rules as the pages. Described in docs/api.md.</summary>
internal static class TaskApi
{
    internal sealed record TaskList(string Day, int Count, int Page, int Pages, IReadOnlyList<TaskItem> Tasks);

    internal sealed record TaskItem(
        Guid Id, string Title, string Quote, string Provision, string? Industry, string LeadUnit, string Deadline, string State, string Light, decimal? Percent, string? ReportedOn, Guid ReadingId);

    internal sealed record TaskDetail(
        Guid Id, string Title, string Quote, string List, string Document, string? LeadUnit, IReadOnlyList<string> SupportUnits, string? Deadline, string State, string? Light, IReadOnlyList<ReportItem> Reports);

    internal sealed record ReportItem(Guid Id, string At, string Unit, string Text, decimal? Percent, decimal? Value, string? Problem, bool NeedsDecision, Guid? FileId);

    internal sealed record ReportBody(string? Text, decimal? Percent, decimal? Value, string? Problem, bool NeedsDecision, Guid Key);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var readers = new AllowAttribute(Role.Liaison, Role.Officer, Role.Leader, Role.Drafter) { Scope = UnitScope.Reached };
        routes.MapGet("/api/v1/tasks", ListAsync).WithMetadata(readers, new AllowTokenAttribute(TokenScope.ReadLedger));
        routes.MapGet("/api/v1/tasks/{id:guid}", FindAsync).WithMetadata(readers, new AllowTokenAttribute(TokenScope.ReadLedger));
        routes.MapPost("/api/v1/tasks/{id:guid}/reports", ReportAsync)
            .WithMetadata(new AllowAttribute(Role.Liaison) { Scope = UnitScope.Reached }, new AllowTokenAttribute(TokenScope.Report) { Only = true });
    }

    private static async Task<IResult> ListAsync(HttpContext context, TaskSearch search, CancellationToken cancel)
    {
        var filter = TaskFilter.Read(context.Request.Query);
        var found = await search.FindAsync(filter, TaskSearch.PageSize, cancel);
        return Results.Json(new TaskList(Day(found.Day), found.Count, Math.Min(filter.Page, found.Pages), found.Pages, [.. found.Rows.Select(r => new TaskItem(
            r.Task.Id, r.Task.Title, r.Quote, r.ProvisionPath, r.Industry, r.LeadUnit, Day(r.Task.Deadline), r.Task.State.ToString(), r.Lit.Light.ToString(),
            r.Task.Last?.Percent, r.Task.Last is { } last ? Day(last.On) : null, r.ReadingId))]));
    }

    private static async Task<IResult> FindAsync(Guid id, TaskScope scope, TaskReader reader, BeijingCalendar calendar, Texts texts, CancellationToken cancel)
    {
        if (await scope.RefuseAsync(id, cancel) is { } refusal)
            return ApiAnswer.Refused(refusal, texts);
        var card = (await reader.FindAsync(id, calendar.Today, cancel))!;
        return Results.Json(new TaskDetail(
            id, card.Task.Title, card.Task.Quote, card.List, card.Document, card.Task.LeadUnitId is { } lead ? card.Names.Unit(lead) : null,
            [.. card.SupportUnits.Select(u => card.Names.Unit(u) ?? "—")], card.Task.Deadline is { } due ? Day(due) : null, card.Task.State.ToString(), card.Light?.Light.ToString(),
            [.. card.Trail.Where(t => t.Report is not null).Select(t => new ReportItem(
                t.Report!.Id, BeijingCalendar.InBeijing(t.At).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), t.Report.Unit, t.Report.Text, t.Report.Percent, t.Report.Value, t.Report.Problem, t.Report.NeedsDecision, t.Report.FileId))]));
    }

    private static async Task<IResult> ReportAsync(Guid id, ReportBody body, TaskScope scope, SubmitReport submit, Texts texts, CancellationToken cancel)
    {
        // What a unit may not read it is told nothing about, not even that it leads somebody else's task.
        if (await scope.RefuseAsync(id, cancel) is { } unseen)
            return ApiAnswer.Refused(unseen, texts);
        var outcome = await submit.HandleAsync(new(id, body.Text ?? "", body.Percent, body.Value, null, body.Problem, body.NeedsDecision, body.Key), cancel);
        return outcome.Accepted ? Results.Json(new { id = outcome.Value }, statusCode: StatusCodes.Status201Created) : ApiAnswer.Refused(outcome.Refusal, texts);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
