using System.Collections.Frozen;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>简称: short forms that a text defines (…领导小组(以下简称领导小组)), and whether one name may shorten another.</summary>
internal static class ShortForms
{
    /// <summary>A form shorter than this is too little to guess from.</summary>
    public const int ShortestGuess = 4;

    private const int LongestForm = 20;

    private const int LongestName = 40;

    private static readonly IReadOnlyDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    private static readonly Trie<bool> Before = WordList.Trie("BeforeNames", backwards: true);

    /// <summary>Each short form with the name it stands for. A form defined twice stands for the first.</summary>
    public static IReadOnlyDictionary<string, string> Read(DenseText dense)
    {
        Dictionary<string, string>? found = null;
        var text = dense.Folded;
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOf("简称");
            if (next < 0)
                break;
            at += next + 2;
            if (NameEnd(text, at - 2, 0) is var end and > 0 && NameStart(text, end, 0) is var start && end - start >= ShortestGuess
                && Form(text, at, text.Length) is { Length: > 0 } form && Names.IsBody(text[start..end]))
                (found ??= new(StringComparer.Ordinal)).TryAdd(dense.StringOf(form.Start, form.Start + form.Length), dense.StringOf(start, end));
        }

        return found ?? None;
    }

    /// <summary>The letters of the form stand in the name in their order, the first and the last of both alike (委 for 委员会, 办 for 办公室).</summary>
    public static bool Shortens(string form, string name)
    {
        if (form.Length >= name.Length || form[0] != name[0] || !EndsAlike(form, name))
            return false;
        var at = 0;
        foreach (var letter in name)
            if (at < form.Length && letter == form[at])
                at++;
        return at == form.Length;
    }

    private static bool EndsAlike(string form, string name) =>
        form[^1] == name[^1] || form[^1] == '委' && name.EndsWith("委员会", StringComparison.Ordinal) || form[^1] == '办' && name.EndsWith("办公室", StringComparison.Ordinal);

    /// <summary>The end of the name before (以下简称 or ,以下简称.</summary>
    private static int NameEnd(ReadOnlySpan<char> text, int at, int start)
    {
        for (var i = at - 1; i >= Math.Max(start, at - 4); i--)
            if (text[i] is '(' or ',' or '〔')
                return i;
        return -1;
    }

    private static int NameStart(ReadOnlySpan<char> text, int end, int start)
    {
        var from = end;
        while (from > Math.Max(start, end - LongestName) && (text[from - 1] is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetterOrDigit(text[from - 1])))
        {
            // 成立…领导小组: the verb is no part of the name.
            if (end - from >= ShortestGuess && Before.MatchEnd(text[start..from]) > 0)
                break;
            from--;
        }

        return from;
    }

    private static (int Start, int Length) Form(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && text[at] is ':' or '为' or '“' or '"' or '「')
            at++;
        var stop = at;
        while (stop < end && stop - at <= LongestForm && text[stop] is >= '\u4E00' and <= '\u9FFF')
            stop++;
        return stop < end && text[stop] is ')' or '”' or '"' or '」' or ',' or '。' or '〕' ? (at, stop - at) : default;
    }
}
