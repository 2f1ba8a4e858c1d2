namespace Luodi.Compiler.Provisions;

/// <summary>句段: a sentence while the text is being read: where it stands in the dense text, which tokens are its, and in which provision.</summary>
/// <param name="End">Of the dense text; the beginning of the next.</param>
/// <param name="FirstToken">Its first token, or the one it begins in.</param>
/// <param name="TextStart">Where its words begin: behind the number of a provision.</param>
/// <param name="Readable">Title lines and furniture carry no commitments; a numbered heading may.</param>
internal record struct Piece(int Start, int End, int FirstToken, int EndToken, int TextStart, SentenceKind Kind, bool Readable, Provision? Provision);
