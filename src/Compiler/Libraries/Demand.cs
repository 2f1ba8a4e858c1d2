using Luodi.Compiler.Commitments;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Libraries;

/// <summary>要求高低: which of two targets for the same indicator asks more.</summary>
internal static class Demand
{
    /// <summary>Above 0 when the first asks more than the second, below when less, 0 when the same or not to be told.</summary>
    public static int Compare(TargetRecord first, TargetRecord second)
    {
        if (first.LessIsMore != second.LessIsMore)
            return 0;
        var difference = first.Value.CompareTo(second.Value);
        return first.LessIsMore ? -difference : difference;
    }

    /// <summary>A share, a rate, a time limit: it can be asked of the part as of the whole. What is counted adds up, so a part has less of it.</summary>
    public static bool IsRate(TargetRecord target, WordStore words)
    {
        var unit = words.NameOf(target.Unit);
        if (unit.Contains('/', StringComparison.Ordinal) || target.Measures is Measures.Rate or Measures.Multiple)
            return true;
        Units.Read(unit, 0, out var kind);
        return kind is UnitKind.Share or UnitKind.Time or UnitKind.Times;
    }

    /// <summary>How firmly it is asked: 鼓励 0, 力争 1, no word 2, 确保 3.</summary>
    public static int Firmness(TargetRecord target) => target.Force switch
    {
        Force.Encouraging => 0,
        Force.Striving => 1,
        Force.Plain => 2,
        Force.Binding => 3,
    };
}
