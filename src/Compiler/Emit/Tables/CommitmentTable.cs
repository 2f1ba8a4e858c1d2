using System.Collections.Immutable;

namespace Luodi.Compiler.Emit.Tables;

/// <summary>清单表: what was read of one kind, as people lay it out: a task list, a list of targets.</summary>
/// <param name="Name">任务, 目标 …</param>
public sealed record CommitmentTable(string Name, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows);

/// <summary>列.</summary>
/// <param name="Width">In Chinese characters, as wide as its usual content needs.</param>
/// <param name="IsDetail">Says where and from which words it was read; left out where space is scarce.</param>
public sealed record Column(string Name, int Width, bool IsDetail = false);

/// <summary>格: text, a number or a due date; empty when all are null.</summary>
public readonly record struct Cell(string? Text, decimal? Number = null, DueDay? Due = null)
{
    public static implicit operator Cell(string? text) => FromString(text);

    public static Cell FromString(string? text) => new(string.IsNullOrWhiteSpace(text) ? null : WrittenText.OneLine(text));

    public static Cell Of(decimal? number) => new(null, number);

    /// <summary>A due date that no calendar has stays the text that it is.</summary>
    public static Cell OfDue(string? due) => DueDay.Of(due) is { } day ? new(null, null, day) : FromString(due);

    /// <summary>As people write it.</summary>
    public override string ToString() => Text ?? Number?.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture) ?? Written(Due) ?? "";

    private static string? Written(DueDay? due) => due is not { } day ? null : day.Precision switch
    {
        Precision.Year => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Last.Year}年"),
        Precision.Month => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Last.Year}年{day.Last.Month}月"),
        Precision.Day => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Last.Year}年{day.Last.Month}月{day.Last.Day}日"),
    };
}
