using Luodi.Modules.Library.Model;
using Luodi.Platform.Language;

namespace Luodi.Modules.Library.Pages.Parts;

/// <summary>Page and paragraph of a reading, in the reader's language.</summary>
internal static class CardPlace
{
    public static string? Of(DocumentOutline outline, Reading reading, Texts texts) => outline.Pages?.PlaceOf(reading.Start) is not { } place ? null
        : place.Page is { } page ? texts["library.card.page-paragraph", page, place.Paragraph] : texts["library.card.paragraph", place.Paragraph];
}
