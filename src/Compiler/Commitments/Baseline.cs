using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>基数: the value a target starts from, with its unit as written: 从2020年的30%提高到40%, 在150家的基础上.</summary>
/// <param name="Unit">As written; null when the text gives the number alone.</param>
/// <param name="Span">Where number and unit stand.</param>
public sealed record Baseline(Quantity Value, string? Unit, TextSpan Span);
