using System.Collections.Immutable;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>机构: an organ that a document names, under one name however it is written (市科技局, 市科学技术局).</summary>
/// <param name="Name">规范名: the full name, with the level as the document writes it: 市科学技术局.</param>
/// <param name="Forms">The forms the document writes, in the order of their first use.</param>
/// <param name="Places">Where it is named, in the order of the text.</param>
public sealed record NamedBody(string Name, ImmutableArray<string> Forms, ImmutableArray<TextSpan> Places);
