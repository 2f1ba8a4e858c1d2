namespace Luodi.Compiler.Commitments;

/// <summary>每周五: the day of the week that a rhythm names.</summary>
internal static class Weekday
{
    private static readonly string[] Names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static string? Of(ReadOnlySpan<char> rhythm) =>
        rhythm.Length == 3 && rhythm.StartsWith("每周", StringComparison.Ordinal) && "一二三四五六日".AsSpan().IndexOf(rhythm[2]) is var day and >= 0 ? Names[day] : null;
}
