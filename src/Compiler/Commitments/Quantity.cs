namespace Luodi.Compiler.Commitments;

/// <summary>A target's value: one number, a range, a ratio written as text (3∶42∶55), or none (高于全国平均).</summary>
public readonly record struct Quantity
{
    private Quantity(decimal? from, decimal? to, string? ratio) => (From, To, Ratio) = (from, to, ratio);

    /// <summary>The number, or the lower end of a range.</summary>
    public decimal? From { get; }

    /// <summary>The upper end of a range; null for a single number.</summary>
    public decimal? To { get; }

    public string? Ratio { get; }

    public static Quantity None => default;

    public static Quantity Of(decimal number) => new(number, null, null);

    public static Quantity Range(decimal from, decimal to) => new(from, to, null);

    public static Quantity OfRatio(string text) => new(null, null, text);
}
