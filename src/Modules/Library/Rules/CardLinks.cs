using System.Collections.Immutable;
using Luodi.Modules.Library.Actions;

namespace Luodi.Modules.Library.Rules;

/// <summary>The way back to a card, with what is to be said there.</summary>
internal static class CardLinks
{
    /// <summary>Refusals that a page may be asked to show by its address; anything else in the address shows nothing.</summary>
    private static readonly ImmutableArray<Refusal> Shown =
    [
        new(RefusalKind.Conflict, "platform.changed-meanwhile"),
        new(RefusalKind.Invalid, "library.reject-reason", "Reason", Model.Reading.NoteLength),
        new(RefusalKind.Invalid, "library.citation-needs-no-review"),
        new(RefusalKind.Conflict, "library.remaining-changed"),
    ];

    public static string Back(Guid documentId, Guid readingId, string? show, Refusal? refusal = null, Verdict? meant = null)
    {
        var query = $"reading={readingId}&show={ReadingCounts.Parse(show)}";
        if (refusal is not null)
            query += $"&refused={refusal.Code}";
        if (meant is { } verdict)
            query += $"&meant={verdict}";
        return $"/documents/{documentId}?{query}#r-{readingId}";
    }

    public static Refusal? RefusalOf(string? code) => Shown.FirstOrDefault(r => r.Code == code);

    public static Verdict? VerdictOf(string? meant) => Enum.TryParse<Verdict>(meant, out var verdict) && Enum.IsDefined(verdict) ? verdict : null;
}
