using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Rules.Review;

/// <summary>分项大于总数: what stands behind 其中 is more than the number before it.</summary>
internal sealed class PartsOverWhole : IReviewRule
{
    private const string Among = "其中";

    /// <summary>A clause with one of these is a new statement, no part of the whole before.</summary>
    private static readonly string[] Predicates = ["达到", "实现", "新增", "增长", "提高", "力争", "超过", "突破", "建成", "到20", "每年", "不低于", "给予", "奖励"];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0106", Severity.Warning, "分项之和 {1} 大于总数 {0}",
        "the parts come to {1}, more than the whole of {0}");

    public IEnumerable<Diagnostic> Check(CheckedDocument document)
    {
        foreach (var article in document.Articles)
            for (var at = article.Text.IndexOf(Among, StringComparison.Ordinal); at >= 0; at = article.Text.IndexOf(Among, at + 2, StringComparison.Ordinal))
                if (Flaw(article, at) is { } flaw)
                    yield return flaw;
    }

    private Diagnostic? Flaw(Article article, int at)
    {
        var text = article.Text;
        var (start, end) = article.SentenceAt(at);
        Number? whole = null;
        foreach (var number in Number.In(text, start, at))
            whole = number;
        // Shares and durations are of something else than the number before.
        if (whole is not { Kind: not (UnitKind.Share or UnitKind.Time or UnitKind.Times) } total || text.AsSpan(total.End, at - total.End).IndexOfAny(';', '；') >= 0)
            return null;
        var (sum, last, first) = (0m, at, true);
        foreach (var (from, to) in Clauses(text, at + Among.Length, end))
        {
            var clause = text[from..to];
            if (!first && Array.Exists(Predicates, p => clause.Contains(p, StringComparison.Ordinal)))
                break;
            var parts = Number.In(text, from, to).Where(n => n.Unit == total.Unit && n.Kind == total.Kind).ToList();
            if (parts.Count == 0 && !first)
                break;
            if (parts.Count > 0)
                (sum, last, first) = (sum + parts.Sum(p => p.Value), parts[^1].End, false);
        }

        return sum > total.Value ? Diagnostic.At(article.SpanOf(total.Start, last), Descriptor, text[total.Start..total.End], Written(sum, total, text)) : null;
    }

    private static IEnumerable<(int Start, int End)> Clauses(string text, int start, int end)
    {
        for (var from = start; from < end;)
        {
            var stop = text.AsSpan(from, end - from).IndexOfAny(',', ';');
            var to = stop < 0 ? end : from + stop;
            yield return (from, to);
            if (to < end && text[to] == ';')
                yield break;
            from = to + 1;
        }
    }

    /// <summary>The sum in the size in which the whole is written.</summary>
    private static string Written(decimal sum, Number whole, string text)
    {
        var digits = whole.Start;
        while (digits < whole.End && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or ','))
            digits++;
        var written = decimal.TryParse(text.AsSpan(whole.Start, digits - whole.Start), System.Globalization.CultureInfo.InvariantCulture, out var shown) && shown > 0 ? sum / (whole.Value / shown) : sum;
        return written.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) + text[digits..whole.End];
    }
}
