namespace Luodi.Compiler.Provisions;

/// <summary>句段: a sentence while the text is being read: where it stands in the dense text and in which provision.</summary>
internal sealed class Piece(int start, SentenceKind kind, Provision? provision)
{
    public int Start { get; } = start;

    public int End { get; set; } = start;

    public SentenceKind Kind { get; set; } = kind;

    public Provision? Provision { get; } = provision;

    /// <summary>Where its words begin: behind the number of a provision.</summary>
    public int TextStart { get; init; } = start;

    /// <summary>Title lines and furniture carry no commitments; a numbered heading may.</summary>
    public bool Readable { get; init; }
}
