using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>
/// 机构归一: the organs that the duties of a document name, each under one name. What the text itself defines (以下简称…) goes first, then the lists of usual
/// short forms; a form that neither knows is taken for a longer one of the document that begins and ends alike and holds its letters in order, if there
/// is but one such. Classes of organs (各县区, 有关部门) are none.
/// </summary>
internal sealed class BodyReader
{
    private static readonly Trie<bool> Heads = Of(ClassPart.Head), Tails = Of(ClassPart.Tail), Wholes = Of(ClassPart.Whole);

    /// <summary>So many of a document's names are asked whether another is short for them: a document that names more is a list of names.</summary>
    private const int MostCompared = 300;

    /// <summary>Each unknown form is compared with every other; a list of more names than a document has is not.</summary>
    private const int MostGuessed = 500;

    /// <summary>A name out of its order is looked for in a duty of ordinary length only.</summary>
    private const int LongestSearch = 4000;

    private readonly DenseText _dense;

    private readonly IReadOnlyDictionary<string, string> _defined;

    private readonly Dictionary<string, Naming> _forms = new(StringComparer.Ordinal);

    private readonly List<Naming> _ordered = [];

    private Dictionary<string, string?>? _levels;

    private BodyReader(DenseText dense, IReadOnlyDictionary<string, string> defined) => (_dense, _defined) = (dense, defined);

    /// <summary>Reads the text of the document once more, for whoever asks for its organs.</summary>
    public static ImmutableArray<NamedBody> Read(SourceText source, TextSpan document, Masthead masthead, ImmutableArray<Commitment> commitments)
    {
        if (!NamesAny(commitments))
            return [];
        using var dense = DenseText.Of(source, document);
        var reader = new BodyReader(dense, ShortForms.Read(dense));
        foreach (var commitment in commitments)
            if (commitment is Duty duty)
                reader.Take(duty);
        return reader.Join(HomePlace.Of(masthead));
    }

    private static bool NamesAny(ImmutableArray<Commitment> commitments)
    {
        foreach (var commitment in commitments)
            if (commitment is Duty duty && duty.LeadUnits.Length + duty.SupportUnits.Length > 0)
                return true;
        return false;
    }

    private void Take(Duty duty)
    {
        var (start, end) = (_dense.IndexAt(duty.Span.Start), _dense.IndexAt(duty.Span.End));
        var from = start;
        foreach (var form in duty.LeadUnits)
            from = Take(form, from, start, end);
        foreach (var form in duty.SupportUnits)
            from = Take(form, from, start, end);
    }

    /// <summary>Names of a duty stand in the text in their order; returns where the next may begin.</summary>
    private int Take(string form, int from, int start, int end)
    {
        if (!_forms.TryGetValue(form, out var naming))
        {
            _forms[form] = naming = new Naming(form, IsClass(form) ? null : BodyNames.Of(_defined.GetValueOrDefault(form, form)));
            _ordered.Add(naming);
        }

        if (naming.Name is null)
            return from;
        var at = Find(naming.Folded, from, end);
        if (at < 0 && end - start <= LongestSearch)
            at = Find(naming.Folded, start, end);
        if (at < 0)
            return from;
        naming.Places.Add(_dense.SpanOf(at, at + form.Length));
        return at + form.Length;
    }

    private int Find(string folded, int from, int end) =>
        from < end && _dense.Folded[from..end].IndexOf(folded) is var at and >= 0 ? from + at : -1;

    private ImmutableArray<NamedBody> Join(HomePlace home)
    {
        foreach (var naming in _ordered)
            if (naming.Name is { } name)
                naming.Name = home.Place(name);
        var bodies = new Dictionary<string, Gathered>(StringComparer.Ordinal);
        foreach (var naming in _ordered)
            if (naming.Name is { } name)
            {
                // 科技局 in a document that otherwise says 市科技局, and of no other level.
                if (name is { IsKnown: true, Level: "" } && Levels.GetValueOrDefault(name.Stem) is { } level)
                    name = name with { Level = level };
                var full = name.IsKnown ? name.Full : LongerForm(name.Stem) ?? name.Stem;
                if (!bodies.TryGetValue(full, out var body))
                    bodies[full] = body = new Gathered(full);
                body.Take(naming);
            }

        return [.. bodies.Values.Select(b => b.ToBody()).OrderBy(b => b.Places.IsEmpty ? int.MaxValue : b.Places[0].Start)];
    }

    /// <summary>Of each organ named with a level the level; null for one that is named with several.</summary>
    private Dictionary<string, string?> Levels
    {
        get
        {
            if (_levels is not null)
                return _levels;
            _levels = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var naming in _ordered)
                if (naming.Name is { Level.Length: > 0 } name)
                    _levels[name.Stem] = _levels.TryGetValue(name.Stem, out var other) && other != name.Level ? null : name.Level;
            return _levels;
        }
    }

    /// <summary>The one longer name of the document that a form no list knows may shorten: 高新区管委会 for 高新技术产业开发区管委会.</summary>
    private string? LongerForm(string form)
    {
        if (form.Length < ShortForms.ShortestGuess || _ordered.Count > MostGuessed)
            return null;
        string? found = null;
        foreach (var other in CollectionsMarshal.AsSpan(_ordered)[..Math.Min(_ordered.Count, MostCompared)])
            if (other.Name is { IsKnown: false } name && name.Stem.Length >= form.Length + 2 && ShortForms.Shortens(form, name.Stem))
            {
                if (found is not null && found != name.Stem)
                    return null;
                found = name.Stem;
            }

        return found;
    }

    /// <summary>各县区, 有关部门, 市、区政府, 县(市、区)政府: whoever they are, no one organ.</summary>
    private static bool IsClass(string form) =>
        Heads.Match(form, out _) > 0 || Tails.MatchEnd(form) > 0 || Wholes.Match(form, out _) == form.Length || form.Contains('、', StringComparison.Ordinal)
        || form.AsSpan().IndexOfAny('(', '（') is var open and >= 0 && open + 1 < form.Length && form[open + 1] is '市' or '区' or '县' or '镇' or '乡';

    private static Trie<bool> Of(ClassPart part) =>
        new(WordList.Read("Classes").Where(e => Enum.Parse<ClassPart>(e.Meaning) == part).Select(e => (e.Word, true)), (_, _) => true, backwards: part == ClassPart.Tail);

    /// <summary>Where in a name a word of Classes.txt stands.</summary>
    private enum ClassPart { Head, Tail, Whole }

    /// <summary>A form, what it names, and where.</summary>
    private sealed class Naming(string form, BodyName? name)
    {
        public string Form { get; } = form;

        public string Folded { get; } = DenseText.Fold(form);

        public BodyName? Name { get; set; } = name;

        // Most are named once.
        public List<TextSpan> Places { get; } = new(1);
    }

    private sealed class Gathered(string name)
    {
        private readonly List<Naming> _namings = new(1);

        public void Take(Naming naming) => _namings.Add(naming);

        private static ImmutableArray<TextSpan> InOrder(List<TextSpan> places)
        {
            places.Sort();
            return [.. places];
        }

        public NamedBody ToBody() => _namings is [var only] ? new(name, [only.Form], InOrder(only.Places)) : new(name, [.. _namings.OrderBy(n => n.Places.Count > 0 ? n.Places[0].Start : int.MaxValue).Select(n => n.Form)], [.. _namings.SelectMany(n => n.Places).Order()]);
    }
}

/// <summary>本地: the place and level whose document this is; 临江市科技局 and 市科技局 are one in a document of 临江市.</summary>
internal readonly record struct HomePlace(string Name, string Level, bool IsNational)
{
    private static readonly string[] National = ["国务院", "中共中央", "国家", "中央", "全国", "最高人民"];

    public static HomePlace Of(Masthead masthead)
    {
        foreach (var text in (ReadOnlySpan<string>)[masthead.Issuer, masthead.Title])
        {
            var name = text.StartsWith("中共", StringComparison.Ordinal) && !text.StartsWith("中共中央", StringComparison.Ordinal) ? text[2..] : text;
            if (Array.Exists(National, n => name.StartsWith(n, StringComparison.Ordinal)))
                return new HomePlace("", "", true);
            // 临江市青岚区人民政府: the last of the levels is whose it is.
            var end = 0;
            for (var i = 2; i <= Math.Min(10, name.Length); i++)
                if (name[i - 1] is '省' or '市' or '县' or '区' or '州' or '旗' or '盟' && BodyNames.IsLevel(name, i) && i - end >= 2)
                    end = i;
            if (end > 0)
                return new HomePlace(name[..end], name[(end - 1)..end], false);
        }

        return new HomePlace("", "", false);
    }

    public BodyName Place(BodyName name)
    {
        if (!name.IsKnown)
            return name;
        if (IsNational && name.Level.Length == 0 && BodyNames.Of("国家" + name.Stem) is { IsKnown: true, Level: "" } organ)
            return organ;
        if (name.Level.Length > 1 && Name.Length > 0 && (name.Level == Name || Name.EndsWith(name.Level, StringComparison.Ordinal) && name.Level.Length > 2) || name.Level.Length == 2 && name.Level[0] == '本')
            return name with { Level = name.Level[^1..] };
        return name;
    }
}
