using System.Collections.Immutable;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Comparison;

/// <summary>版本条文: the words of one provision of a version, without those of the provisions below it.</summary>
/// <param name="Path">Numbers of the provisions it stands in, from the outside in, joined by “-”; empty for what stands above the first heading.</param>
/// <param name="Heading">Its heading or topic sentence; empty when it has none.</param>
public sealed record VersionArticle(string Path, string Heading, TextSpan Span);

/// <summary>条文变化. Every article of both versions is in exactly one of these.</summary>
/// <param name="Old">Null when the article was added.</param>
/// <param name="New">Null when the article was dropped.</param>
/// <param name="Sentences">Sentence beside sentence, in reading order; empty when nothing changed.</param>
public sealed record ArticleChange(ChangeKind Kind, VersionArticle? Old, VersionArticle? New, ImmutableArray<SentenceChange> Sentences);

/// <summary>语句变化: a sentence of the old version and the one that took its place, either may be missing.</summary>
public sealed record SentenceChange(ChangeKind Kind, TextSpan? Old, TextSpan? New);

/// <summary>承诺变化: what a change of the words does to what the document commits somebody to.</summary>
/// <param name="Fields">What is said otherwise; empty when the commitment was added or dropped.</param>
public sealed record CommitmentChange(ChangeKind Kind, Commitment? Old, Commitment? New, ImmutableArray<FieldChange> Fields);

/// <summary>要素变化.</summary>
/// <param name="Field">Name of the member in the JSON contract: value, due, leadUnits …</param>
/// <param name="Old">Null when the old version says nothing.</param>
/// <param name="New">Null when the new version says nothing.</param>
public sealed record FieldChange(string Field, string? Old, string? New);
