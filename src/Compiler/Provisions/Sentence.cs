using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>What became of a sentence when it was read.</summary>
public enum SentenceKind : byte
{
    /// <summary>网页杂项: outside the document's body, such as navigation and advertisements.</summary>
    Furniture,

    /// <summary>标题: title, heading or number.</summary>
    Heading,

    /// <summary>承诺: carries at least one target, duty, cadence or incentive.</summary>
    Commitment,

    /// <summary>背景: read, and commits nobody to anything that can be tracked: aims, reasons, definitions.</summary>
    Background,

    /// <summary>未读懂: looks as if it committed somebody to something, but no rule could read it. A person should look.</summary>
    Unread,
}

/// <summary>句: a stretch of the text. All sentences of a compilation, in order, are the source text, character for character.</summary>
public readonly record struct Sentence(TextSpan Span, SentenceKind Kind);
