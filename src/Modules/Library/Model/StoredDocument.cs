namespace Luodi.Modules.Library.Model;

/// <summary>文件: one policy document found in a source. Never changes; what people say of it stands in its readings.</summary>
internal sealed class StoredDocument : Record
{
    public const int TitleLength = 500;
    public const int IssuerLength = 300;
    public const int NumberLength = 120;

    private StoredDocument() { }

    public StoredDocument(Guid id, Guid sourceId, int position, string title, string issuer, string? number, DateOnly? issuedOn, DocumentShare share, DocumentOutline outline)
    {
        (Id, SourceId, Position, IssuedOn) = (id, sourceId, position, issuedOn);
        Title = Fit(title, TitleLength);
        Issuer = Fit(issuer, IssuerLength);
        Number = number is null ? null : Fit(number, NumberLength);
        (TextStart, TextEnd, BodyStart, BodyEnd) = (share.TextStart, share.TextEnd, share.BodyStart, share.BodyEnd);
        Outline = outline.Write();
    }

    public Guid SourceId { get; private set; }

    /// <summary>Place among the documents of its source, from 0.</summary>
    public int Position { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>发文机关; empty when the text does not name it.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>发文字号.</summary>
    public string? Number { get; private set; }

    /// <summary>成文日期.</summary>
    public DateOnly? IssuedOn { get; private set; }

    public int TextStart { get; private set; }

    public int TextEnd { get; private set; }

    public int BodyStart { get; private set; }

    public int BodyEnd { get; private set; }

    /// <summary>Provisions, sentences and diagnostics, as <see cref="DocumentOutline"/> writes them.</summary>
    public string Outline { get; private set; } = "";

    public DocumentShare Share => new(TextStart, TextEnd, BodyStart, BodyEnd);

    private static string Fit(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}

/// <summary>A document's part of its source: every character of the source belongs to exactly one document. What lies outside the body is furniture.</summary>
internal readonly record struct DocumentShare(int TextStart, int TextEnd, int BodyStart, int BodyEnd);
