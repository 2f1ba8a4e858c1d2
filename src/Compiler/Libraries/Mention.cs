using Luodi.Compiler.Text;

namespace Luodi.Compiler.Libraries;

/// <summary>出处: where a statement stands, small enough to be kept for a whole library.</summary>
internal readonly record struct Mention(int Document, int Start, int Length, LinePosition From, LinePosition To, int Article, Words Quote);

/// <summary>A stretch of a <see cref="WordStore"/>.</summary>
internal readonly record struct Words(int Chunk, int Start, int Length);
