using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Emit;

/// <summary>用语: how kinds and measures are called in Chinese, for people.</summary>
public static class ChineseWords
{
    public static string Name(this Commitment commitment) => commitment switch
    {
        Target => "目标",
        Duty => "任务",
        Cadence => "节奏",
        Incentive => "激励",
        Citation => "引用",
        _ => throw new ArgumentOutOfRangeException(nameof(commitment)),
    };

    public static string Name(this Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "不低于",
        Comparator.AtMost => "不超过",
        Comparator.Exactly => "达到",
        Comparator.About => "约",
        Comparator.IncreaseBy => "增加",
        Comparator.DecreaseBy => "减少",
        Comparator.MultiplyBy => "倍增",
        Comparator.GrowthRate => "增速",
        Comparator.Faster => "高于",
    };

    public static string Name(this Every every) => every switch
    {
        Every.Day => "每日",
        Every.Week => "每周",
        Every.Month => "每月",
        Every.Quarter => "每季度",
        Every.HalfYear => "每半年",
        Every.Year => "每年",
        Every.Regularly => "定期",
    };

    /// <summary>30%, 20–30家: a baseline as it is written.</summary>
    public static string Words(this Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var value = baseline.Value;
        var number = value.Ratio ?? (value.To is null ? Plain(value.From) : $"{Plain(value.From)}–{Plain(value.To)}");
        return number + baseline.Unit;
    }

    private static string? Plain(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);

    public static string Name(this Force force) => force switch
    {
        Force.Plain => "一般",
        Force.Binding => "硬约束",
        Force.Striving => "力争",
        Force.Encouraging => "鼓励",
    };

    public static string Name(this Severity severity) => severity switch
    {
        Severity.Info => "提示",
        Severity.Warning => "警告",
        Severity.Error => "错误",
    };
}
