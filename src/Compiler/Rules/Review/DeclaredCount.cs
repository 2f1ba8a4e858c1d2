using System.Globalization;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>
/// 数目与列举不符: a text that says how many members there are (六大产业, 三个重点) and lists another number of them: before the number (甲、乙、丙三大产业),
/// in a bracket behind it, after a colon, or as the numbered items below. What is joined by 和 may be one member or two, so a list has a least and a greatest count.
/// </summary>
internal sealed class DeclaredCount : IReviewRule
{
    /// <summary>A greater gap comes from a list that is not the one announced.</summary>
    private const int WidestGap = 3;

    public DiagnosticDescriptor Descriptor { get; } = new("PC0108", Severity.Warning, "称“{0}”，列出的是 {1} 项",
        "“{0}” is announced, {1} are listed");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        foreach (var article in document.Articles)
            foreach (var announced in Announcement.In(article.Text))
                if (Listed(article, announced) is { } listed && Differs(announced.Count, listed))
                    yield return Diagnostic.At(article.SpanOf(announced.Start, announced.End), Descriptor, article.Text[announced.Start..announced.End], Count(announced.Count, listed));
    }

    private static Listing? Listed(Article article, Announcement announced)
    {
        var text = article.Text;
        if (announced.End < text.Length && text[announced.End] == '(')
            return Listing.InBracket(text, announced.End);
        if (announced.End < text.Length && text[announced.End] == ':')
            return IsEnd(text, announced.End + 1) ? Below(article) : Listing.AfterColon(text, announced.End + 1);
        return Listing.Before(text, announced.Start, announced.IsGreat);
    }

    /// <summary>重点抓好以下三项工作: and then 1. 2. 3.</summary>
    private static Listing? Below(Article article) =>
        article.Provision is { Children.Length: >= 2 } provision ? new Listing(provision.Children.Length, provision.Children.Length, false) : null;

    private static bool IsEnd(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at == text.Length;
    }

    private static bool Differs(int declared, Listing listed) =>
        declared > listed.Most ? !listed.IsOpen && declared - listed.Most <= WidestGap : declared < listed.Least && listed.Least - declared <= WidestGap;

    private static string Count(int declared, Listing listed) => (declared > listed.Most ? listed.Most : listed.Least).ToString(CultureInfo.InvariantCulture);
}
