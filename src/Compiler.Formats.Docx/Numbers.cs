using System.Text;

namespace Luodi.Compiler.Formats.Docx;

/// <summary>自动编号: counts the numbered paragraphs of a document as a word processor does, and writes their numbers out.</summary>
internal sealed class Numbers(Definitions definitions)
{
    private readonly Dictionary<string, int?[]> _counters = [];
    private readonly HashSet<(string Use, int Level)> _restarted = [];

    /// <summary>目录: repeats the headings, which stand in the body anyway.</summary>
    public bool IsContents(string? style) =>
        style is not null && definitions.Styles.TryGetValue(style, out var known) && known.Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The next number of the paragraph's list with what separates it from the text; empty for paragraphs without one.</summary>
    public string Next(string? style, string? use, string? level)
    {
        var (styleUse, styleLevel) = OfStyle(style);
        use ??= styleUse;
        if (use is null || !definitions.Uses.TryGetValue(use, out var used) || !definitions.Lists.TryGetValue(used.List, out var levels))
            return "";
        var told = level ?? styleLevel;
        var index = told is null ? Math.Max(0, Array.FindIndex(levels, l => l?.Style is { } own && own == style)) : Definitions.Whole(told, 0);
        if (index >= levels.Length || levels[index] is not { } format)
            return "";
        var counters = Count(use, used, levels, index);
        return format.Format switch
        {
            // Word draws bullets with signs of its own fonts, which mean nothing elsewhere; that there was one is what counts.
            "bullet" => "• ",
            "none" => "",
            _ => Separated(Write(format, levels, counters)),
        };
    }

    private (string? Use, string? Level) OfStyle(string? style)
    {
        // Styles inherit; a chain of ten is already far beyond what anyone makes, and a circle must end.
        for (var steps = 0; steps < 10 && style is not null && definitions.Styles.TryGetValue(style, out var known); steps++)
        {
            if (known.Number is not null || known.Level is not null)
                return (known.Number, known.Level);
            style = known.BasedOn;
        }
        return default;
    }

    private int?[] Count(string use, ListUse used, ListLevel?[] levels, int index)
    {
        if (!_counters.TryGetValue(used.List, out var counters))
            _counters[used.List] = counters = new int?[levels.Length];
        if (used.Starts.TryGetValue(index, out var start) && _restarted.Add((use, index)))
            counters[index] = start;
        else
            counters[index] = counters[index] + 1 ?? levels[index]!.Start;
        Array.Clear(counters, index + 1, counters.Length - index - 1);
        return counters;
    }

    private static string Write(ListLevel own, ListLevel?[] levels, int?[] counters)
    {
        var text = new StringBuilder(own.Text);
        for (var i = 0; i < levels.Length; i++)
            if (levels[i] is { } level)
                text.Replace("%" + (char)('1' + i), NumberFormat.Write(own.AllDecimal ? "decimal" : level.Format, counters[i] ?? level.Start));
        return text.ToString();
    }

    // Word puts a tab behind the number. Behind a Chinese mark text follows at once; behind anything else a space keeps them apart.
    private static string Separated(string number) =>
        number.Length == 0 || number[^1] is '\u3001' or '\uFF09' or '\uFF0E' or '\u3002' or '\uFF1A' ? number : number + " ";
}
