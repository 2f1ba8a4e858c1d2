using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>指标表的一行: indicator, unit, value: 研发经费占比 | % | ≥2.8; and places with what each has to do: 石桥镇 | 2600 | 9月30日.</summary>
internal static class TableTarget
{
    public static void ReadRow(Passage passage, TableHead table, List<Clause> cells, int shift, Clause indicator, Clause? unitCell, Clause? baseline, string? basePeriod)
    {
        var tokens = passage.Tokens;
        Claim(passage);
        var (name, unit) = UnitBracket.Split(tokens, indicator);
        unit ??= unitCell is { } u ? passage.Text(tokens[u.First].Start, tokens[u.End - 1].End) : null;
        var goalAt = Array.IndexOf(table.Columns, Column.Goal);
        for (var i = 0; i < cells.Count; i++)
            if (table.Columns[i + shift] is Column.Goal or Column.Growth && cells[i].End > cells[i].First && TableValue.Read(tokens, cells[i]) is { } value)
            {
                var grows = table.Columns[i + shift] == Column.Growth;
                var cumulative = tokens.Dense.Folded[tokens[cells[i].First].Start] == '[';
                var comparator = value.Comparator;
                var trimmed = Changes.Of(name, out var change);
                if (comparator == Comparator.Exactly && change is { } said && (!grows || cumulative))
                    comparator = said;
                else if (grows)
                    comparator = Comparator.GrowthRate;
                var target = Add(passage, cells[i], comparator == change ? trimmed : name, comparator, value, value.Unit ?? (grows && !cumulative ? "%" : unit is "—" or "-" ? null : unit), table.Years[goalAt]);
                if (!grows)
                    Start(passage, target, baseline, basePeriod);
            }
    }

    /// <summary>Each column of numbers is one target of the row.</summary>
    public static void ReadCounts(Passage passage, TableHead table, List<Clause> cells, int shift)
    {
        Claim(passage);
        for (var i = 0; i < cells.Count; i++)
            if (table.Columns[i + shift] == Column.Count && cells[i].End > cells[i].First && TableValue.Read(passage.Tokens, cells[i]) is { } value)
                Add(passage, cells[i], table.Names[i + shift] ?? "", value.Comparator, value, value.Unit ?? table.Units[i + shift], passage.RowDue);
    }

    private static Target Add(Passage passage, Clause cell, string name, Comparator comparator, TableValue value, string? unit, string? due)
    {
        var span = passage.Span(passage.Tokens[passage.First].Start, passage.Tokens[cell.End - 1].End);
        var target = new Target(passage.Source, span, passage.Provision, name, comparator, Quantity.Of(value.Number), unit, due, null);
        passage.Found.Add(target);
        return target;
    }

    private static void Start(Passage passage, Target target, Clause? baseline, string? basePeriod)
    {
        var tokens = passage.Tokens;
        if (baseline is not { } cell || Numerals.Read(tokens.Dense.Folded, tokens[cell.First].Start, out var from, out _) is not (var digits and > 0))
            return;
        var at = tokens[cell.First].Start;
        var ownUnit = Units.Read(tokens.Dense.Folded, at + digits, out _);
        target.Baseline = new Baseline(Quantity.Of(from), ownUnit > 0 ? passage.Text(at + digits, at + digits + ownUnit) : target.Unit, passage.Span(at, at + digits + ownUnit));
        target.BasePeriod = basePeriod;
    }

    /// <summary>The other numbers of the row are of years past.</summary>
    private static void Claim(Passage passage)
    {
        for (var i = passage.First; i < passage.End; i++)
            if (passage.Tokens[i].Kind == TokenKind.Number)
                passage.Claimed.Add(i);
    }
}

/// <summary>表中数值: the number of a cell with what stands around it: ≥284.6, 95以上, [18], 6.3%.</summary>
internal readonly record struct TableValue(decimal Number, Comparator Comparator, string? Unit)
{
    public static TableValue? Read(TokenStream tokens, Clause cell)
    {
        var text = tokens.Dense.Folded;
        var (start, end) = (tokens[cell.First].Start, tokens[cell.End - 1].End);
        var comparator = Comparator.Exactly;
        while (start < end && !char.IsAsciiDigit(text[start]))
        {
            comparator = text[start] switch { '≥' or '>' or '≧' => Comparator.AtLeast, '≤' or '<' or '≦' => Comparator.AtMost, _ => comparator };
            start++;
        }

        if (start >= end || Numerals.Read(text, start, out var value, out _) is not (var length and > 0))
            return null;
        var rest = text[(start + length)..end];
        comparator = rest.Contains("左右", StringComparison.Ordinal) ? Comparator.About
            : rest.Contains("以上", StringComparison.Ordinal) ? Comparator.AtLeast
            : rest.Contains("以内", StringComparison.Ordinal) || rest.Contains("以下", StringComparison.Ordinal) ? Comparator.AtMost : comparator;
        var own = Units.Read(text, start + length, out _);
        return new TableValue(value, comparator, own > 0 ? text.Slice(start + length, own).ToString() : null);
    }
}

/// <summary>变化类指标: a name that itself says that the thing grows or falls: 单位能耗降低, 产值增速.</summary>
internal static class Changes
{
    private static readonly (string Tail, Comparator Change, bool Drop)[] Tails =
        [("增速", Comparator.GrowthRate, false), ("增长率", Comparator.GrowthRate, false), ("增长", Comparator.GrowthRate, false), ("降低", Comparator.DecreaseBy, true), ("下降", Comparator.DecreaseBy, true), ("减少", Comparator.DecreaseBy, true), ("削减", Comparator.DecreaseBy, true), ("提高", Comparator.IncreaseBy, true)];

    /// <summary>The name without the word of change, and the change it says.</summary>
    public static string Of(string name, out Comparator? change)
    {
        foreach (var (tail, said, drop) in Tails)
            if (name.EndsWith(tail, StringComparison.Ordinal) && name.Length > tail.Length)
            {
                change = said;
                return drop ? name[..^tail.Length] : name;
            }

        change = null;
        return name;
    }
}
