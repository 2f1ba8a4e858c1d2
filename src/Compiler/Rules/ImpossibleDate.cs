using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Rules;

/// <summary>日期不存在: a day the calendar does not have: 2月30日.</summary>
internal sealed class ImpossibleDate : IRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("PC0005", Severity.Error, "日期不存在：{0}",
        "no such day: {0}");

    public void Check(Reading reading, List<Diagnostic> found)
    {
        var tokens = reading.Tokens;
        var end = tokens.TokenAt(reading.Frame.End);
        for (var i = tokens.TokenAt(reading.Frame.Start); i + 1 < end; i++)
        {
            // The lexer leaves a day out of the date if the month has none such.
            if (tokens[i].Kind != TokenKind.Date || tokens.DateOf(tokens[i]) is not { Month: { } month, Day: null, AtEnd: false } date || tokens[i + 1].Kind != TokenKind.Number || tokens[i + 1].Start != tokens[i].End)
                continue;
            var measure = tokens.MeasureOf(tokens[i + 1]);
            if (measure.Unit is "日" && measure.From > DateTime.DaysInMonth(date.Year ?? LeapYear, month))
                found.Add(Diagnostic.At(tokens.Dense.SpanOf(tokens[i].Start, tokens[i + 1].End), Descriptor, tokens.Dense.StringOf(tokens[i].Start, tokens[i + 1].End)));
        }
    }

    private const int LeapYear = 2000;
}
