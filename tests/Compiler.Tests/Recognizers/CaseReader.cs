using System.Globalization;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Recognizers;

/// <summary>Reads a case with the compiler's own readers of numbers, measures and dates, and puts what they found in the suite's form.</summary>
internal static class CaseReader
{
    public static IReadOnlyList<Entity> Read(SuiteCase test)
    {
        using var dense = DenseText.Of(SourceText.From(test.Input));
        var text = dense.Folded.ToString();
        return test.Model switch
        {
            "Number/NumberModel" => Scan(text, Number),
            "Number/OrdinalModel" => Scan(text, Ordinal, masks: false),
            "Number/PercentModel" => Scan(text, Percent),
            _ when test.Model.StartsWith("Number/NumberRange", StringComparison.Ordinal) => RangeReader.Read(text),
            "NumberWithUnit/CurrencyModel" => Scan(text, (t, i) => Unit(t, i, UnitKind.Money)),
            "NumberWithUnit/AgeModel" => Scan(text, Age),
            "NumberWithUnit/DimensionModel" => Scan(text, (t, i) => Unit(t, i, UnitKind.Size)),
            "NumberWithUnit/TemperatureModel" => Scan(text, (t, i) => Unit(t, i, UnitKind.Size)),
            _ => TimeReader.Read(text),
        };
    }

    public static IReadOnlyList<Entity> Scan(string text, Func<string, int, (int Length, Entity? Found)> read, bool masks = true)
    {
        var found = new List<Entity>();
        for (var i = 0; i < text.Length;)
        {
            var (length, entity) = read(text, i);
            // 四川, 一切: a word of the lists keeps its letters from being read, as in the lexer.
            if (masks && Vocabulary.Words.Match(text.AsSpan(i), out var meaning) is var word and > 0 && (meaning & WordClass.Plain) != 0 && word >= length && word > 1 && !char.IsAsciiDigit(text[i]))
            {
                i += word;
                continue;
            }

            if (entity is not null)
                found.Add(entity);
            i += Math.Max(1, length);
        }

        return found;
    }

    private static (int, Entity?) Number(string text, int i)
    {
        if (!WrittenNumber.MayBegin(text[i]) && text[i] != '-' || i > 0 && text[i] == '-' && char.IsAsciiLetterOrDigit(text[i - 1]))
            return (1, null);
        // 百分之…: the number of a share is what stands behind.
        foreach (var share in (string[])["百分之", "千分之", "万分之"])
            if (text.AsSpan(i).StartsWith(share, StringComparison.Ordinal))
                return (share.Length, null);
        var length = WrittenNumber.Read(text.AsSpan(i), out var value);
        return length == 0 ? (1, null) : (length, new Entity(text.Substring(i, length), Said(value)));
    }

    private static (int, Entity?) Ordinal(string text, int i)
    {
        if (text[i] != '第')
            return (1, null);
        var length = WrittenNumber.Read(text.AsSpan(i + 1), out var value);
        return length == 0 ? (1, null) : (length + 1, new Entity(text.Substring(i, length + 1), Said(value)));
    }

    private static (int, Entity?) Percent(string text, int i)
    {
        var length = Measured(text, i, out var measure);
        if (length == 0 || measure.Kind != UnitKind.Share || measure.Unit is not { } unit || unit == "分")
            return (length, null);
        var value = unit switch { "百万分之" => measure.From / 10_000, "千万分之" => measure.From / 100_000, "‰" => measure.From / 10, "‱" or "万分之" => measure.From / 100, "成" => measure.From * 10, _ => measure.From * Magnitude(unit) };
        return unit.EndsWith("分之", StringComparison.Ordinal) && unit is not ("万分之" or "百万分之" or "千万分之") ? (length, null) : (length, new Entity(text.Substring(i, length), Said(value) + "%"));
    }

    private static (int, Entity?) Unit(string text, int i, UnitKind kind)
    {
        var length = Measured(text, i, out var measure);
        if (length == 0 || measure.Unit is not { } unit || measure.Kind != kind)
            return (length, null);
        return (length, new Entity(text.Substring(i, length), Said(measure.From * Magnitude(unit))));
    }

    private static (int, Entity?) Age(string text, int i)
    {
        var length = Measured(text, i, out var measure);
        return measure.Unit is "岁" or "周岁" && length > 0 ? (length, new Entity(text.Substring(i, length), Said(measure.From), "Year")) : (length, null);
    }

    private static int Measured(string text, int i, out Measure measure)
    {
        measure = default;
        if (!MeasureReader.MayBegin(text[i]) || i > 0 && char.IsAsciiDigit(text[i]) && char.IsAsciiLetterOrDigit(text[i - 1]))
            return 0;
        return MeasureReader.Read(text, i, out measure);
    }

    public static decimal Magnitude(string unit)
    {
        var factor = 1m;
        for (var i = 0; i < unit.Length - 1 && unit[i] is '百' or '千' or '万' or '亿'; i++)
            if (unit[i..] is not ("千米" or "千克" or "千瓦" or "千瓦时" or "千卡" or "千伏" or "千比特" or "千字节" or "兆字节"))
                factor *= unit[i] switch { '百' => 100m, '千' => 1000m, '万' => 10_000m, _ => 100_000_000m };
        return factor;
    }

    public static string Said(decimal value) => value.ToString("0.##################", CultureInfo.InvariantCulture);
}
