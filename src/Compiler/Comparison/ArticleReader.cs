using Luodi.Compiler.Commitments;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Comparison;

/// <summary>A version's article with what it is compared by.</summary>
/// <param name="Words">Without the number: a new number alone changes nothing.</param>
/// <param name="NumberLength">How many characters the number takes, blanks not counted.</param>
internal sealed record Side(VersionArticle Article, string Words, uint[] Pairs, int NumberLength, List<Commitment> Commitments);

/// <summary>取条文: a document as a row of articles.</summary>
internal static class ArticleReader
{
    private const int LongestMark = 6;

    private const int MostLabels = 32;

    public static List<Side> Read(PolicyDocument? document, SourceText text)
    {
        var sides = new List<Side>();
        if (document is null)
            return sides;
        var byProvision = new Dictionary<Provision, Side>(ReferenceEqualityComparer.Instance);
        // （责任单位：市科技局） stands under many articles and makes none of them alike.
        var labels = document.Commitments.OfType<Duty>().Where(d => d.IsLabel).ToLookup(d => d.Provision, d => d.Span);
        var first = document.Provisions.IsEmpty ? document.Span.End : Math.Max(document.Span.Start, document.Provisions[0].Span.Start);
        var opening = Of("", "", TextSpan.FromBounds(document.Span.Start, first), "", labels[null], text);
        sides.Add(opening);
        foreach (var provision in document.Provisions)
            Add(provision, "");
        foreach (var commitment in document.Commitments)
            (commitment.Provision is { } own && byProvision.TryGetValue(own, out var side) ? side : opening).Commitments.Add(commitment);
        return sides;

        void Add(Provision provision, string above)
        {
            var number = provision.Number.Length > 0 ? provision.Number : provision.Heading;
            var path = above.Length == 0 ? number : $"{above}-{number}";
            var end = provision.Children.IsEmpty ? provision.Span.End : provision.Children[0].Span.Start;
            byProvision[provision] = Of(path, provision.Heading, TextSpan.FromBounds(provision.Span.Start, end), provision.Number, labels[provision], text);
            sides.Add(byProvision[provision]);
            foreach (var child in provision.Children)
                Add(child, path);
        }
    }

    private static Side Of(string path, string heading, TextSpan span, string number, IEnumerable<TextSpan> labels, SourceText text)
    {
        var all = Words.Of(text[span]);
        var words = WithoutNumber(all, Words.Of(number));
        return new Side(new VersionArticle(path, heading, span), words, Words.PairsOf(Without(words, labels, text)), all.Length - words.Length, []);
    }

    private static string Without(string words, IEnumerable<TextSpan> labels, SourceText text)
    {
        var rest = words;
        // More labels than this stand in a table without numbers; there they are what is compared.
        foreach (var label in labels.Take(MostLabels))
            if (Words.Of(text[label]) is { Length: > 0 } written && rest.IndexOf(written, StringComparison.Ordinal) is var at and >= 0)
                rest = rest.Remove(at, written.Length);
        // Nothing but labels: then they are what it says.
        return rest.Length > 2 ? rest : words;
    }

    /// <summary>（三）, 第三条, 3. in front of the words.</summary>
    private static string WithoutNumber(string words, string number)
    {
        var at = number.Length == 0 ? -1 : words.AsSpan(0, Math.Min(words.Length, number.Length + LongestMark)).IndexOf(number, StringComparison.Ordinal);
        if (at < 0)
            return words;
        var end = at + number.Length;
        while (end < words.Length && words[end] is ')' or '、' or '.' or '条' or '章' or '节' or ',' or ':')
            end++;
        return words[end..];
    }
}
