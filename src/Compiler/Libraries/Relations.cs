using Luodi.Compiler.Rules;

namespace Luodi.Compiler.Libraries;

/// <summary>上下位关系: which document a citation means, who cites whom, and which documents stand above one.</summary>
internal sealed class Relations
{
    /// <summary>A document that cites more than this many is a list, not a child of all of them.</summary>
    private const int MostAbove = 16;

    private readonly Library _library;
    private readonly Dictionary<string, int> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Place, string Name), int> _byTitle = [];
    private readonly Dictionary<string, int> _byRest = new(StringComparer.Ordinal);
    private readonly HashSet<(int From, int To)> _cites = [];
    private readonly List<int>?[] _above;
    private readonly HashSet<string>?[] _placesAbove;
    private readonly bool[] _hasBelow;

    public Relations(Library library)
    {
        _library = library;
        _above = new List<int>?[library.Documents.Count];
        _placesAbove = new HashSet<string>?[library.Documents.Count];
        _hasBelow = new bool[library.Documents.Count];
        foreach (var document in library.Documents)
            Register(document);
        foreach (var citation in library.Citations)
            if (Cited(citation) is { } cited && cited != citation.Mention.Document)
                Link(citation.Mention.Document, cited);
        foreach (var document in library.Documents.Where(d => d.PlaceAbove.Length > 0))
            (_placesAbove[document.Index] ??= new HashSet<string>(StringComparer.Ordinal)).Add(document.PlaceAbove);
    }

    public bool Cites(int from, int to) => _cites.Contains((from, to));

    /// <summary>版本: two documents of one title and place, the later of which takes the earlier one's place; of course they say the same.</summary>
    public bool AreVersions(int one, int other) => _library.Documents[one].TitleKey.Name.Length > 0 && KeyOf(_library.Documents[one]) == KeyOf(_library.Documents[other]);

    /// <summary>Documents of a higher level that a document names.</summary>
    public IReadOnlyList<int> Above(int document) => _above[document] ?? [];

    /// <summary>Some document of a lower level names it.</summary>
    public bool IsAbove(int document) => _hasBelow[document];

    /// <summary>Places a document's own place lies in, as far as it or its citations say.</summary>
    public IEnumerable<string> PlacesAbove(int document) => _placesAbove[document] ?? [];

    /// <summary>The newest document with the title of an older one; null when there is none.</summary>
    public int? NewerThan(int document) =>
        _byTitle.TryGetValue(KeyOf(_library.Documents[document]), out var newest) && newest != document && _library.Documents[newest].Day > _library.Documents[document].Day ? newest : null;

    public int? Cited(CitationRecord citation)
    {
        var words = _library.Words;
        if (citation.NumberKey >= 0 && _byNumber.TryGetValue(words.NameOf(citation.NumberKey), out var byNumber))
            return byNumber;
        if (citation.Name < 0)
            return null;
        var (place, rest) = (words.NameOf(citation.Place), words.NameOf(citation.Name));
        if (_byTitle.TryGetValue((place.Length > 0 ? place : _library.Documents[citation.Mention.Document].Place, rest), out var byTitle))
            return byTitle;
        return place.Length == 0 && _byRest.TryGetValue(rest, out var byRest) && byRest >= 0 ? byRest : null;
    }

    private void Register(LibraryDocument document)
    {
        if (document.NumberKey is { } number)
            _byNumber.TryAdd(number, document.Index);
        if (document.TitleKey.Name.Length == 0)
            return;
        // The newest version is what a title means.
        if (!_byTitle.TryGetValue(KeyOf(document), out var known) || _library.Documents[known].Day < document.Day)
            _byTitle[KeyOf(document)] = document.Index;
        // The same title of two places means neither.
        if (!_byRest.TryAdd(document.TitleKey.Name, document.Index) && _byRest[document.TitleKey.Name] is var other and >= 0 && _library.Documents[other].Place != document.Place)
            _byRest[document.TitleKey.Name] = -1;
    }

    private static (string, string) KeyOf(LibraryDocument document) =>
        (document.TitleKey.Place.Length > 0 ? document.TitleKey.Place : document.Place, document.TitleKey.Name);

    private void Link(int from, int to)
    {
        _cites.Add((from, to));
        var (lower, upper) = (_library.Documents[from], _library.Documents[to]);
        if (upper.Level == PolicyLevel.Unknown || lower.Level <= upper.Level)
            return;
        var above = _above[from] ??= [];
        if (above.Count < MostAbove && !above.Contains(to))
        {
            above.Add(to);
            _hasBelow[to] = true;
        }

        if (upper.Place.Length > 0)
            (_placesAbove[from] ??= new HashSet<string>(StringComparer.Ordinal)).Add(upper.Place);
    }
}
