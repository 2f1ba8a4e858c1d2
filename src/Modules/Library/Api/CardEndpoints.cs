using System.Globalization;
using Luodi.Modules.Library.Actions;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Pages.Parts;
using Luodi.Modules.Library.Rules;
using Luodi.Modules.Library.SecondReader;
using Luodi.Modules.Library.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Library.Api;

/// <summary>What the buttons of a card send. With the page's script the answer is the card alone; without it, the way back to the card.</summary>
internal static class CardEndpoints
{
    public static void MapCards(this IEndpointRouteBuilder routes)
    {
        var document = routes.MapGroup("/documents/{documentId:guid}").WithMetadata(new AllowAttribute(Role.Drafter, Role.Officer), new RequireAntiforgeryTokenAttribute());
        document.MapPost("/readings/{readingId:guid}/accept", ([AsParameters] CardPost post) => ReviewAsync(post, Verdict.Accept));
        document.MapPost("/readings/{readingId:guid}/reject", ([AsParameters] CardPost post) => ReviewAsync(post, Verdict.Reject));
        document.MapPost("/readings/{readingId:guid}/reopen", ([AsParameters] CardPost post) => ReviewAsync(post, Verdict.Reopen));
        document.MapPost("/accept-remaining", AcceptRemainingAsync);
        document.MapPost("/second-reading", AskAsync);
        document.MapGet("/readings/{readingId:guid}/form", FormAsync);
    }

    private static async Task<IResult> ReviewAsync(CardPost post, Verdict verdict)
    {
        var (documentId, readingId) = (post.DocumentId, post.ReadingId);
        var outcome = await post.Review.HandleAsync(new(documentId, readingId, verdict, post.Version, post.Reason), post.Cancel);
        if (outcome.Refusal is { Kind: RefusalKind.NotFound })
            return Results.NotFound();
        if (!IsFromScript(post.Request))
            return Results.Redirect(CardLinks.Back(documentId, readingId, post.Show, outcome.Refusal, outcome.Accepted ? null : verdict));
        var readings = await post.Documents.ReadingsAsync(documentId, post.Cancel);
        var text = await post.Documents.TextAsync(documentId, post.Cancel);
        var reading = readings.Single(r => r.Id == readingId);
        return new RazorComponentResult<CardAnswer>(new Dictionary<string, object?>
        {
            [nameof(CardAnswer.Reading)] = reading,
            [nameof(CardAnswer.IsStale)] = reading.IsStaleIn(text!),
            [nameof(CardAnswer.Outline)] = await post.Documents.OutlineAsync(documentId, post.Cancel),
            [nameof(CardAnswer.Counts)] = new ReadingCounts(readings),
            [nameof(CardAnswer.Filter)] = ReadingCounts.Parse(post.Show),
            [nameof(CardAnswer.Refusal)] = outcome.Refusal,
            [nameof(CardAnswer.Meant)] = outcome.Accepted ? null : verdict,
            [nameof(CardAnswer.TypedReason)] = outcome.Accepted ? null : post.Reason,
        })
        {
            // The page's script swaps this status in; others it only reports.
            StatusCode = outcome.Accepted ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<IResult> AcceptRemainingAsync(
        Guid documentId, [FromForm] string? kind, [FromForm] int seen, [FromForm] string? show, AcceptRemaining accept, CancellationToken cancel)
    {
        if (!Enum.TryParse<ReadingKind>(kind, out var parsed) || !Enum.IsDefined(parsed))
            return Results.BadRequest();
        var outcome = await accept.HandleAsync(new(documentId, parsed, seen), cancel);
        if (outcome.Refusal is { Kind: RefusalKind.NotFound })
            return Results.NotFound();
        var query = outcome.Accepted ? "accepted=" + outcome.Value.ToString(CultureInfo.InvariantCulture) : "refused=" + outcome.Refusal.Code;
        return Results.Redirect($"/documents/{documentId}?show={ReadingCounts.Parse(show)}&{query}#readings");
    }

    private static async Task<IResult> AskAsync(Guid documentId, AskSecondReader ask, CancellationToken cancel)
    {
        var outcome = await ask.HandleAsync(documentId, cancel);
        if (outcome.Refusal is { Kind: RefusalKind.NotFound })
            return Results.NotFound();
        return Results.Redirect($"/documents/{documentId}" + (outcome.Accepted ? "#second-reading" : "?refused=" + outcome.Refusal.Code));
    }

    private static async Task<IResult> FormAsync(Guid documentId, Guid readingId, string? show, OpenDocuments documents, CancellationToken cancel) =>
        await documents.ReadingAsync(documentId, readingId, cancel) is { NeedsReview: true } reading
            ? new RazorComponentResult<InlineCorrection>(new Dictionary<string, object?> { [nameof(InlineCorrection.Reading)] = reading, [nameof(InlineCorrection.Filter)] = ReadingCounts.Parse(show) })
            : Results.NotFound();

    private static bool IsFromScript(HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    /// <summary>What a card sends, and who acts on it.</summary>
    internal sealed record CardPost(
        Guid DocumentId, Guid ReadingId, [property: FromForm] long Version, [property: FromForm] string? Reason, [property: FromForm] string? Show,
        ReviewReading Review, OpenDocuments Documents, HttpRequest Request, CancellationToken Cancel);
}
