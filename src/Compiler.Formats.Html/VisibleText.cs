using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Luodi.Compiler.Formats.Html;

/// <summary>
/// Reads a page's tags one by one and keeps its visible text.
/// No tree is built: a few kilobytes of unclosed tags make a tree grow with the square of their number, and text needs none.
/// </summary>
internal sealed class VisibleText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "ol", "option", "p", "pre",
        "section", "summary", "tbody", "tfoot", "thead", "ul");

    private const double LeastLeft = 0.3;

    private readonly HashSet<string> _shown;
    private readonly LineBuilder _lines = new();
    private string? _inUnseen;
    private int _unseenDepth;

    private VisibleText(HashSet<string> shown) => _shown = shown;

    public static string Of(string markup, CancellationToken cancel)
    {
        var text = Reading(markup, [], cancel);
        // Parts are told by what their maker called them. Should that have taken most of the page, the names were wrong, or an end was missing.
        var whole = Reading(markup, PageParts.Containers, cancel);
        return text.Length >= whole.Length * LeastLeft ? text : whole;
    }

    private static string Reading(string markup, IEnumerable<string> containers, CancellationToken cancel)
    {
        // A page that never closes its navigation would vanish whole. It is read again with that element shown.
        var shown = new HashSet<string>(containers, StringComparer.Ordinal);
        while (true)
        {
            var reading = new VisibleText(shown);
            var text = reading.Read(markup, cancel);
            if (reading._inUnseen is not { } unclosed || !shown.Add(unclosed))
                return text;
        }
    }

    private string Read(string markup, CancellationToken cancel)
    {
        using var source = new TextSource(markup);
        var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = static (ref _, name) => name.Span is "class" or "id" or "role" or "style" or "hidden",
        };
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var token = tokens.Get();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return _lines.Complete();
                case HtmlTokenType.StartTag:
                    // Without a tree somebody has to tell the tokenizer that no tags follow inside these.
                    tokens.State = Inside(token.Name);
                    Start((HtmlTagToken)token);
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name);
                    break;
                case HtmlTokenType.Character when _inUnseen is null:
                    _lines.Append(token.Data);
                    break;
            }
        }
    }

    private static HtmlParseMode Inside(string element) => element switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private void Start(HtmlTagToken tag)
    {
        var (name, selfClosing) = (tag.Name, tag.IsSelfClosing);
        if (_inUnseen is not null)
        {
            if (name == _inUnseen && !selfClosing)
                _unseenDepth++;
        }
        else if (!_shown.Contains(name) && IsLeftOut(tag))
        {
            // Only drawings may close themselves; on other elements HTML ignores the slash.
            if (!(selfClosing && name == "svg"))
                (_inUnseen, _unseenDepth) = (name, 1);
        }
        else if (name == "br")
            _lines.Break();
        else
            Structure(name, start: true);
    }

    private static bool IsLeftOut(HtmlTagToken tag) => tag.Attributes.Count == 0
        ? PageParts.IsLeftOut(tag.Name, null, null, null, null, hidden: false)
        : PageParts.IsLeftOut(tag.Name, tag.GetAttribute("class"), tag.GetAttribute("id"), tag.GetAttribute("role"), tag.GetAttribute("style"), tag.Attributes.Exists(a => a.Name == "hidden"));

    private void End(string name)
    {
        if (_inUnseen is not null)
        {
            if (name == _inUnseen && --_unseenDepth == 0)
                _inUnseen = null;
        }
        else
            Structure(name, start: false);
    }

    private void Structure(string name, bool start)
    {
        switch (name)
        {
            case "table":
                if (start)
                    _lines.BeginTable();
                else
                    _lines.EndTable();
                break;
            case "tr":
                if (start)
                    _lines.BeginRow();
                else
                    _lines.EndRow();
                break;
            case "td" or "th":
                if (start)
                    _lines.BeginCell();
                else
                    _lines.EndCell();
                break;
            case "a":
                _lines.Link(start);
                break;
            case "pre":
                _lines.Break();
                _lines.Preformatted = start;
                break;
            default:
                if (Blocks.Contains(name))
                    _lines.Break();
                break;
        }
    }
}
