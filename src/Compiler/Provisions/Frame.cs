using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>文件框: where one document stands in a text and what its head says. Places are of the dense text.</summary>
/// <param name="Lines">The lines of the body, title included.</param>
/// <param name="Head">Lines of title, issuer, number and date, which carry no commitments.</param>
internal sealed record Frame(int Start, int End, List<Line> Lines, IReadOnlySet<int> Head, Masthead Masthead);

/// <summary>文头: what a document says of itself.</summary>
internal sealed record Masthead(string Title, string Issuer, string? DocumentNumber, DateOnly? IssuedOn);
