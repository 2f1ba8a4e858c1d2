using System.Collections.Immutable;

namespace Luodi.Compiler.Libraries;

/// <summary>效力状态 of a document.</summary>
public enum DocumentStatus { InForce, Replaced, Repealed }

/// <summary>目录条目: what a register says of one document.</summary>
/// <param name="Title">标题, with or without 《》; empty when only the number is known.</param>
/// <param name="DocumentNumber">发文字号; null when only the title is known.</param>
/// <param name="Successor">替代文件: title or number of the document that took its place; null when none is named.</param>
public sealed record RegisterEntry(string Title, string? DocumentNumber, DocumentStatus Status, string? Successor);

/// <summary>文件目录: documents that exist beyond those at hand, each with its status, as offices publish them after a clean-up (规范性文件清理目录).</summary>
public sealed record DocumentRegister(ImmutableArray<RegisterEntry> Entries)
{
    public static DocumentRegister Empty { get; } = new([]);
}
