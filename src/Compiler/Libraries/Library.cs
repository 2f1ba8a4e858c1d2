using System.Collections.Immutable;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Rules;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Libraries;

/// <summary>文库: what is kept of all documents for comparing them: keys, numbers and places, never a compilation or a text.</summary>
internal sealed class Library
{
    private static readonly string[] Ending = ["废止", "停止执行", "不再执行", "失效"];

    private static readonly string[] Coming = ["制定", "编制", "起草", "出台", "修订", "研究制定", "修改"];

    private readonly Dictionary<string, int> _originals = new(StringComparer.Ordinal);

    public WordStore Words { get; } = new();

    public List<LibraryDocument> Documents { get; } = [];

    public List<TargetRecord> Targets { get; } = [];

    public List<DutyRecord> Duties { get; } = [];

    public List<CitationRecord> Citations { get; } = [];

    /// <summary>Documents that are at hand already, with the one each is a copy of: the same file in another encoding, on another page.</summary>
    public List<(LibraryDocument Copy, int Original, Mention Place)> Copies { get; } = [];

    /// <summary>Targets that say something else than an earlier one of their own document; found while its text is at hand.</summary>
    public List<(TargetRecord Own, TargetRecord Other)> Contradictions { get; } = [];

    /// <summary>How often two statements were held against each other: what must not grow with the square of the documents.</summary>
    public long Compared { get; set; }

    public void Add(Compilation compilation, string? file)
    {
        foreach (var document in compilation.Documents)
        {
            var (level, place, above) = IssuerReader.Read(document);
            var kept = new LibraryDocument(Documents.Count, file, document.Title, document.DocumentNumber is { } number ? TitleKey.OfNumber(number) : null, TitleKey.Of(document.Title), level, place, above, document.IssuedOn);
            Documents.Add(kept);
            var places = new Places(document, compilation.Text, file);
            // Held against its original a copy would repeat every task of it.
            if (!_originals.TryAdd(IdentityOf(kept, compilation.Text[document.Span]), kept.Index))
            {
                var title = new TextSpan(document.Span.Start, Math.Min(document.Span.Length, document.Title.Length));
                Copies.Add((kept, _originals[IdentityOf(kept, compilation.Text[document.Span])], MentionOf(title, kept, places, compilation.Text)));
                continue;
            }

            var targets = new List<(Target Target, TargetRecord Record)>();
            foreach (var commitment in document.Commitments)
                Add(commitment, kept, places, compilation.Text, targets);
            Targets.AddRange(targets.Select(t => t.Record));
            Contradictions.AddRange(Libraries.Contradictions.In(compilation.Text, targets));
        }
    }

    public FindingPlace PlaceOf(Mention mention)
    {
        var document = Documents[mention.Document];
        return new FindingPlace(document.File, document.Title, Words.NameOf(mention.Article), new TextSpan(mention.Start, mention.Length), mention.From, mention.To, Words.Read(mention.Quote));
    }

    /// <summary>A flaw at one place that another belongs to.</summary>
    public static Told Tell(DiagnosticDescriptor descriptor, Mention place, Mention? related, params string[] arguments) => new(descriptor, place, related, arguments);

    public Finding Say(Told told) =>
        new(Diagnostic.At(new TextSpan(told.Place.Start, told.Place.Length), told.Descriptor, told.Arguments), PlaceOf(told.Place), told.Related is { } other ? [PlaceOf(other)] : []);

    /// <summary>Title of a cited document, its number where none is given.</summary>
    public string CitedTitle(CitationRecord citation) => Words.NameOf(citation.Title >= 0 ? citation.Title : citation.NumberKey).Trim('《', '》');

    /// <summary>《title》, or the file where a document has none.</summary>
    public string TitleOf(int document) => Documents[document] is { Title: { Length: > 0 } title } ? title : Documents[document].File ?? "";

    private void Add(Commitment commitment, LibraryDocument document, Places places, SourceText text, List<(Target Target, TargetRecord Record)> targets)
    {
        switch (commitment)
        {
            case Target target:
                if (TargetReader.Read(target, MentionOf(target), document, Words) is { } record)
                    targets.Add((target, record));
                break;
            case Duty { Action.Length: >= Tasks.Shortest } duty:
                Duties.Add(new DutyRecord(MentionOf(duty), Words.Keep(duty.Action), Words.NumberOf(string.Join('、', duty.LeadUnits)), Due.LastDay(duty.Due), duty.Force));
                break;
            case Citation citation:
                AddCitation(citation);
                break;
            default:
                break;
        }

        Mention MentionOf(Commitment c) => this.MentionOf(c.Span, document, places, text);

        void AddCitation(Citation citation)
        {
            var (place, rest) = citation.Title is { } title ? TitleKey.Of(title) : ("", "");
            var (before, after) = Around(text.Content, citation.Span);
            Citations.Add(new CitationRecord(MentionOf(citation), citation.Title is { } t ? Words.NumberOf(t) : -1, Words.NumberOf(place), rest.Length > 0 ? Words.NumberOf(rest) : -1,
                citation.DocumentNumber is { } number ? Words.NumberOf(TitleKey.OfNumber(number)) : -1, Holds(after, Ending), EndsIn(before, Coming)));
        }
    }

    private Mention MentionOf(TextSpan span, LibraryDocument document, Places places, SourceText text) =>
        new(document.Index, span.Start, span.Length, text.PositionOf(span.Start), text.PositionOf(span.End), Words.NumberOf(places.ArticleAt(span.Start)), Words.Keep(Places.Quote(text[span])));

    /// <summary>Title and number name a document; without a number only the same words are the same document.</summary>
    private static string IdentityOf(LibraryDocument document, ReadOnlySpan<char> text) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{document.TitleKey.Place}|{document.TitleKey.Name}|{document.NumberKey ?? Hashes.Of(text).ToString("X16", System.Globalization.CultureInfo.InvariantCulture)}");

    private static (string Before, string After) Around(string text, TextSpan span)
    {
        const int Reach = 12;
        var stop = text.AsSpan(span.End).IndexOfAny('。', '\n');
        var end = stop < 0 ? text.Length : span.End + stop;
        return (text[Math.Max(0, span.Start - Reach)..span.Start], text[span.End..Math.Min(end, span.End + 20 * Reach)]);
    }

    private static bool Holds(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));

    private static bool EndsIn(string text, string[] words) => Array.Exists(words, w => text.EndsWith(w, StringComparison.Ordinal));
}
