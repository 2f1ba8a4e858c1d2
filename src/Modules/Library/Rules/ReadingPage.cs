using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>The text of a document as it is shown: body and what stands around it, in order.</summary>
internal sealed class ReadingPage
{
    /// <param name="IsFurniture">网页杂项: outside the body.</param>
    public sealed record Piece(string Html, bool IsFurniture);

    public ReadingPage(string text, StoredDocument document, DocumentOutline outline, IReadOnlyList<Reading> readings, SentenceCount count, Guid? linked, Func<ReadingKind, string> nameOf, string unreadName, Func<Severity, string> severityName)
    {
        var share = document.Share;
        ImmutableArray<(int Start, int End)> stretches = [(share.TextStart, share.BodyStart), (share.BodyStart, share.BodyEnd), (share.BodyEnd, share.TextEnd)];
        var blocks = TextBlocks.Of(text, stretches, outline);
        var ranges = TextMarks.Of(text, document.Id, readings, count.StillUnread, linked, nameOf, unreadName);
        var html = TextRenderer.Render(text, stretches, blocks, ranges, DiagnosticNotes.Of(outline.Diagnostics, severityName));
        Pieces = [.. html.Select((piece, i) => new Piece(piece, i != 1)).Where(piece => !string.IsNullOrWhiteSpace(piece.Html))];
    }

    public ImmutableArray<Piece> Pieces { get; }
}
