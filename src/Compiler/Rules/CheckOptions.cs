namespace Luodi.Compiler.Rules;

/// <summary>审校选项: what a check needs to know that no document says.</summary>
public sealed record CheckOptions
{
    /// <summary>The day against which a deadline is past; null: nothing is past.</summary>
    public DateOnly? Today { get; init; }
}
