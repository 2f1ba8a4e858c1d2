using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Emit;

/// <summary>Words of the JSON contract, for programs. They are for ever.</summary>
public static class ContractWords
{
    /// <summary>What kind of commitment it is, in the singular of the contract's lists.</summary>
    public static string Kind(this Commitment commitment) => commitment switch
    {
        Target => "target",
        Duty => "duty",
        Cadence => "cadence",
        Incentive => "incentive",
        Citation => "citation",
        _ => throw new ArgumentOutOfRangeException(nameof(commitment)),
    };

    public static string Word(this Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "atLeast",
        Comparator.AtMost => "atMost",
        Comparator.Exactly => "exactly",
        Comparator.About => "about",
        Comparator.IncreaseBy => "increaseBy",
        Comparator.DecreaseBy => "decreaseBy",
        Comparator.MultiplyBy => "multiplyBy",
        Comparator.GrowthRate => "growthRate",
        Comparator.Faster => "faster",
    };

    public static string Word(this Every every) => every switch
    {
        Every.Day => "day",
        Every.Week => "week",
        Every.Month => "month",
        Every.Quarter => "quarter",
        Every.HalfYear => "halfYear",
        Every.Year => "year",
        Every.Regularly => "regularly",
    };

    public static string Word(this Force force) => force switch
    {
        Force.Plain => "plain",
        Force.Binding => "binding",
        Force.Striving => "striving",
        Force.Encouraging => "encouraging",
    };

    public static string Word(this Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        Severity.Error => "error",
    };

    /// <summary>The comparator that a word of the contract stands for; null for any other word, and for none.</summary>
    public static Comparator? ComparatorOf(string? word) => Find<Comparator>(word, Word);

    /// <summary>The rhythm that a word of the contract stands for; null for any other word, and for none.</summary>
    public static Every? EveryOf(string? word) => Find<Every>(word, Word);

    /// <summary>The force that a word of the contract stands for; null for any other word, and for none.</summary>
    public static Force? ForceOf(string? word) => Find<Force>(word, Word);

    private static T? Find<T>(string? word, Func<T, string> wordOf) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (wordOf(value) == word)
                return value;
        return null;
    }
}
