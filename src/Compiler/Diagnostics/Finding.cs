using System.Collections.Immutable;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Diagnostics;

/// <summary>所在: where something stands, with everything that has to be said of it once the text itself is no longer at hand.</summary>
/// <param name="File">Path as given; null when there was only one file.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="Article">Numbers of the provisions it stands in, from the outside in, joined by “-”: 二-（一）'s is 二-一; empty above the first heading.</param>
/// <param name="Quote">The text at the span; what is long is cut and ends in “…”.</param>
public sealed record FindingPlace(string? File, string Document, string Article, TextSpan Span, LinePosition Start, LinePosition End, string Quote);

/// <summary>审校发现: a diagnostic with its place, and the places elsewhere that it contradicts or repeats.</summary>
/// <param name="Related">Places in this or other documents that belong to the flaw; the first is the one its sentence names.</param>
public sealed record Finding(Diagnostic Diagnostic, FindingPlace Place, ImmutableArray<FindingPlace> Related)
{
    /// <summary>豁免理由: why somebody accepts the flaw; null while nobody does.</summary>
    public string? Suppression { get; init; }
}
