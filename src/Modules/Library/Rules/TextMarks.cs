using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Provisions;
using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>标示: what is shown in the text: each reading by its kind, and the sentences that were not read.</summary>
internal static class TextMarks
{
    /// <param name="linked">The reading that somebody came to see.</param>
    /// <param name="nameOf">What a kind is called, for those who hear the page.</param>
    public static ImmutableArray<TextRange> Of(
        string text, Guid documentId, IReadOnlyList<Reading> readings, ImmutableArray<OutlineSentence> unread, Guid? linked, Func<ReadingKind, string> nameOf, string unreadName)
    {
        var ranges = ImmutableArray.CreateBuilder<TextRange>(readings.Count + unread.Length);
        // A stale reading points at words that it was not read from.
        foreach (var reading in readings.Where(r => !r.IsStaleIn(text)))
            ranges.Add(Mark(reading, documentId, reading.Id == linked, TextRenderer.Encoded(nameOf(reading.Kind))));
        foreach (var sentence in unread)
        {
            var label = TextRenderer.Encoded(unreadName);
            var start = text.AsSpan(sentence.Start, sentence.End - sentence.Start);
            var from = sentence.Start + (start.Length - start.TrimStart().Length);
            ranges.Add(new TextRange(
                from, from + start.Trim().Length,
                string.Create(CultureInfo.InvariantCulture, $"<span class=\"unread\" role=\"note\" aria-label=\"{label}\" id=\"u-{sentence.Start}\">"),
                "<span class=\"unread\">", "span"));
        }
        return ranges.ToImmutable();
    }

    public static string KindClass(ReadingKind kind) => kind switch
    {
        ReadingKind.Target => "kind-target",
        ReadingKind.Duty => "kind-duty",
        ReadingKind.Cadence => "kind-cadence",
        ReadingKind.Incentive => "kind-incentive",
        ReadingKind.Citation => "kind-citation",
    };

    private static TextRange Mark(Reading reading, Guid documentId, bool isLinked, string name)
    {
        var css = KindClass(reading.Kind) + (reading.State == ReadingState.Rejected ? " is-rejected" : "") + (isLinked ? " is-linked" : "");
        var again = $"<mark class=\"{css}\" data-commitment=\"{reading.Id}\">";
        var link = $"<a href=\"{ReadingLink.To(documentId, reading.Id)}\" title=\"{name}\"";
        return new TextRange(
            reading.Start, reading.End,
            $"<mark class=\"{css}\" data-commitment=\"{reading.Id}\" id=\"m-{reading.Id}\">", again, "mark",
            link + ">", link + " tabindex=\"-1\">");
    }
}
