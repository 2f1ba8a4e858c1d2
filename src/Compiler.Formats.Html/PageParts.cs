using System.Collections.Frozen;

namespace Luodi.Compiler.Formats.Html;

/// <summary>页面部件: which elements a page itself calls its navigation, its advertising, its tools: by name, by role, by being hidden, and by the words of class and id.</summary>
internal static class PageParts
{
    private static readonly FrozenSet<string> ByName = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "nav", "template", "noscript", "iframe", "svg", "canvas", "select", "button", "textarea", "title", "object", "aside", "footer", "dialog");

    private static readonly FrozenSet<string> ByRole = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "navigation", "search", "complementary", "contentinfo", "menu", "menubar", "dialog");

    // Whole words of class and id (site-nav, share_box, relatedList): what they name is never a document's text.
    private static readonly FrozenSet<string> ByWord = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "sidebar", "share", "sharing", "bdsharebuttonbox", "copyright", "ad", "ads", "adv", "advert", "advertisement", "adbox", "gg",
        "related", "recommend", "recommended", "hot", "hotnews", "pager", "pagination", "paging", "toolbar", "login", "qrcode", "ewm", "friendlink", "friendlinks", "yqlj", "comment", "comments", "popup", "modal", "cookie", "subscribe");

    // Only whole parts of a page are called so; on a paragraph or a cell such a word means something else.
    public static readonly FrozenSet<string> Containers = FrozenSet.Create(StringComparer.Ordinal, "div", "section", "ul", "ol", "dl", "table", "header", "td", "span", "p");

    public static bool IsLeftOut(string name, string? className, string? id, string? role, string? style, bool hidden) =>
        ByName.Contains(name)
        || Containers.Contains(name) && (hidden || role is not null && ByRole.Contains(role) || IsHidden(style) || Words(className).Any(ByWord.Contains) || Words(id).Any(ByWord.Contains));

    private static bool IsHidden(string? style) => style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    /// <summary>siteNav-box → site, nav, box.</summary>
    private static IEnumerable<string> Words(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 200)
            yield break;
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var parts = i == names.Length || !char.IsAsciiLetter(names[i]);
            var humps = !parts && i > start && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]);
            if (!parts && !humps)
                continue;
            if (i > start)
                yield return names[start..i];
            start = parts ? i + 1 : i;
        }
    }
}
