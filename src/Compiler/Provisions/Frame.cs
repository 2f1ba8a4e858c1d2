using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>文件框: where one document stands in a text and what its head says. Places are of the dense text.</summary>
/// <param name="Body">Title included.</param>
/// <param name="Head">Lines of title, issuer, number and date, which carry no commitments.</param>
internal sealed record Frame(int Start, int End, Lines Body, IReadOnlySet<int> Head, Masthead Masthead)
{
    /// <summary>The lines of the body, title included.</summary>
    public ReadOnlySpan<Line> Lines => Body.Span;
}

/// <summary>文头: what a document says of itself.</summary>
internal sealed record Masthead(string Title, string Issuer, string? DocumentNumber, DateOnly? IssuedOn);
