using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Rules;

namespace Luodi.Compiler.Libraries;

/// <summary>取目标: turns a target into what is kept of it, or leaves it out when it can be compared with nothing.</summary>
internal static class TargetReader
{
    /// <summary>Of these the smaller is the harder, even where the text only says 达到.</summary>
    private static readonly string[] Burdens = ["能耗", "用时", "时间", "时限", "周期", "成本", "费用率", "总费用", "差错", "损耗", "事故", "死亡", "失业", "排放", "浓度", "负债", "杠杆", "逾期", "投诉", "发病", "污染", "空置", "闲置", "天数", "环节"];

    private const decimal TooLarge = 1_000_000_000_000_000_000;

    public static TargetRecord? Read(Target target, Mention mention, LibraryDocument document, WordStore words)
    {
        if (target is not { Value: { From: { } from, Ratio: null } value, Unit: { } unit } || target.Comparator == Comparator.Faster || Math.Abs(from) > TooLarge)
            return null;
        var indicator = IndicatorKey.Of(target, document.Place);
        if (indicator.Length == 0)
            return null;
        var (size, bare) = Magnitude.Of(from, unit);
        Units.Read(unit, 0, out var kind);
        // 920家 and 920户 count the same; 元 and 吨 do not.
        var shownUnit = kind == UnitKind.Count ? "#" : bare == "百分点" ? "个百分点" : bare;
        var measures = MeasuresOf(target.Comparator);
        var key = Hashes.Of(Hashes.Of(indicator), (ulong)measures * 31 + Hashes.Of(shownUnit));
        var due = Due.LastDay(target.Due);
        var shown = words.NumberOf(value.To is { } to ? string.Create(CultureInfo.InvariantCulture, $"{from:0.####}–{to:0.####}{unit}") : string.Create(CultureInfo.InvariantCulture, $"{from:0.####}{unit}"));
        var less = target.Comparator == Comparator.AtMost || target.Comparator is Comparator.Exactly or Comparator.About && Array.Exists(Burdens, b => indicator.Contains(b, StringComparison.Ordinal));
        return new TargetRecord(key, mention, words.NumberOf(target.Indicator), measures, target.Comparator, size, value.To is { } end ? Magnitude.Of(end, unit).Value : null, words.NumberOf(shownUnit), shown, due, target.Force, less);
    }

    private static Measures MeasuresOf(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast or Comparator.AtMost or Comparator.Exactly or Comparator.About or Comparator.Faster => Measures.State,
        Comparator.IncreaseBy => Measures.Rise,
        Comparator.DecreaseBy => Measures.Fall,
        Comparator.GrowthRate => Measures.Rate,
        Comparator.MultiplyBy => Measures.Multiple,
    };
}
