using System.Collections.Immutable;
using System.Text;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Formats;

/// <summary>分页文本: gathers a file's text together with the page and paragraph that every part of it stood in.</summary>
public sealed class PagedText
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<PagePlace>.Builder _places = ImmutableArray.CreateBuilder<PagePlace>();
    private int? _page;
    private int _paragraph;

    /// <summary>A paragraph, or on another page the rest of one, begins with what is appended next.</summary>
    /// <param name="page">Counted from 1; null where the file knows no pages.</param>
    public void Begin(int? page)
    {
        _paragraph = page == _page ? _paragraph + 1 : 1;
        _page = page;
        _places.Add(new PagePlace(_text.Length, page, _paragraph));
    }

    public void Append(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // What the compiler's source text would change is changed before, or the offsets would no longer fit.
        if (_text.Length == 0 && text.StartsWith('\uFEFF'))
            text = text[1..];
        _text.Append(text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text);
    }

    /// <summary>The whole text, or the refusal of a file that holds none.</summary>
    public ReadResult Complete(bool readByMachine = false)
    {
        var text = _text.ToString();
        return string.IsNullOrWhiteSpace(text)
            ? ReadResult.Refused(Refusals.NoText)
            : ReadResult.Of(SourceText.From(text, new PageMap(_places.ToImmutable(), readByMachine)));
    }
}
