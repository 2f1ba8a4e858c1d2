using System.Collections.Frozen;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Rules.Review;

/// <summary>空泛措施: an article of verbs such as 加强 and 推进 that names neither actor nor date nor number nor anything that will be there afterwards.</summary>
internal sealed class VagueMeasure : IReviewRule
{
    private const int MostListed = 3;

    private static readonly FrozenSet<string> Verbs = WordList.Read("Vague").Select(e => e.Word).ToFrozenSet();

    private static readonly string[] Results = [.. WordList.Read("Results").Select(e => e.Word)];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0104", Severity.Info, "只有“{0}”，没有责任单位、时限、数量，也没有可交付的成果",
        "only “{0}”: no owner, date, number or result");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        if (document.Profile.Kind is DocumentKind.Standing or DocumentKind.Other)
            yield break;
        foreach (var article in document.Articles.Where(a => a.IsLeaf && !a.IsGeneral && !a.HasOwner && a.Commitments.TrueForAll(c => c is Citation)))
            if (article.Provision is { } provision && VerbsOf(article, provision.HeadingSpan) is { Count: > 0 } verbs)
                yield return Diagnostic.At(provision.HeadingSpan, Descriptor, string.Join('、', verbs.Take(MostListed)));
    }

    /// <summary>The vague verbs by which its clauses begin, or none if anything in it can be held against somebody.</summary>
    private static List<string> VerbsOf(Article article, TextSpan heading)
    {
        var (number, _) = article.PlaceOf(heading);
        var body = article.Text.AsSpan(number);
        if (body.ContainsAnyInRange('0', '9') && HasMeasure(article.Text, number) || Array.Exists(Results, w => article.Text.Contains(w, StringComparison.Ordinal)))
            return [];
        var (verbs, clauses, vague) = (new List<string>(), 0, 0);
        foreach (var range in body.SplitAny(',', '。', ';', '\n', '、', ':'))
        {
            var clause = body[range];
            if (clause.Length < 4)
                continue;
            clauses++;
            if (VerbAt(clause) is not { } verb)
                continue;
            vague++;
            if (!verbs.Contains(verb))
                verbs.Add(verb);
        }

        return vague >= 2 && vague * 3 >= clauses || vague == clauses ? verbs : [];
    }

    private static string? VerbAt(ReadOnlySpan<char> clause)
    {
        var lookup = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(4, clause.Length); length >= 2; length--)
            if (lookup.TryGetValue(clause[..length], out var verb))
                return verb;
        return null;
    }

    private static bool HasMeasure(string text, int from)
    {
        for (var i = from + 3; i < text.Length; i++)
            if (char.IsAsciiDigit(text[i]))
                return true;
        return false;
    }
}
