using System.Runtime.InteropServices;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>文件框: where one document stands in a text and what its head says. Places are of the dense text.</summary>
/// <param name="Around">The lines among which the document was found: those of the body are [FirstLine, EndLine).</param>
/// <param name="Head">Lines of title, issuer, number and date, which carry no commitments.</param>
internal sealed record Frame(int Start, int End, List<Line> Around, int FirstLine, int EndLine, IReadOnlySet<int> Head, Masthead Masthead)
{
    /// <summary>The lines of the body, title included.</summary>
    public ReadOnlySpan<Line> Lines => CollectionsMarshal.AsSpan(Around)[FirstLine..EndLine];
}

/// <summary>文头: what a document says of itself.</summary>
internal sealed record Masthead(string Title, string Issuer, string? DocumentNumber, DateOnly? IssuedOn);
