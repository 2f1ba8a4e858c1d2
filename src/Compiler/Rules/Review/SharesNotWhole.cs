using System.Globalization;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Rules.Review;

/// <summary>比例之和不为一百: shares or points that divide a whole and do not come to it.</summary>
internal sealed class SharesNotWhole : IReviewRule
{
    private const decimal Whole = 100;

    private const decimal Rounding = 0.5m;

    // Far from a hundred the list is no division of a whole but something else.
    private const decimal Near = 25;

    private static readonly string[] Divisions = ["权重", "分担", "共担", "出资比例", "持股", "股权", "比例分配", "构成比例", "比例构成", "比例承担"];

    private static readonly string[] Totals = ["满分", "总分"];

    public DiagnosticDescriptor Descriptor { get; } = new("PC0107", Severity.Warning, "各项合计 {0}，不等于 {1}",
        "the parts come to {0}, not to {1}");

    public IEnumerable<Diagnostic> Check(CheckedDocument document) =>
        document.Articles.SelectMany(a => Ratios(a).Concat(Shares(a)).Concat(Points(a)));

    /// <summary>三次产业比重调整为7∶46∶48.</summary>
    private IEnumerable<Diagnostic> Ratios(Article article)
    {
        foreach (var target in article.Targets)
        {
            var parts = target.Value.Ratio?.Split(':', '∶', '：');
            if (parts is not { Length: >= 3 })
                continue;
            var numbers = parts.Select(p => decimal.TryParse(p, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? n : -Whole).ToList();
            if (Differs(numbers.Sum()))
                yield return Diagnostic.At(target.Span, Descriptor, Text(numbers.Sum()), "100");
        }
    }

    private IEnumerable<Diagnostic> Shares(Article article)
    {
        for (var from = 0; from < article.Text.Length;)
        {
            var (start, end) = article.SentenceAt(from);
            var sentence = article.Text[start..end];
            if (Array.Exists(Divisions, w => sentence.Contains(w, StringComparison.Ordinal)))
            {
                var shares = Number.In(article.Text, start, end).Where(n => n.Unit == "%").ToList();
                var sum = shares.Sum(s => s.Value);
                if (shares.Count >= 2 && Differs(sum))
                    yield return Diagnostic.At(article.SpanOf(shares[0].Start, shares[^1].End), Descriptor, Text(sum) + "%", "100%");
            }

            from = end + 1;
        }
    }

    /// <summary>满分100分,其中进度40分、质量30分、满意度20分.</summary>
    private IEnumerable<Diagnostic> Points(Article article)
    {
        var text = article.Text;
        foreach (var word in Totals)
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 2, StringComparison.Ordinal))
            {
                var end = article.SentenceAt(at).End;
                var points = PointsIn(text, at, end);
                if (points.Count < 3)
                    continue;
                var (total, sum) = (points[0].Value, points.Skip(1).Sum(p => p.Value));
                if (sum != total && Math.Abs(sum - total) <= total * Near / Whole)
                    yield return Diagnostic.At(article.SpanOf(points[0].Start, points[^1].End), Descriptor, Text(sum) + "分", Text(total) + "分");
            }
    }

    private static List<(int Start, int End, decimal Value)> PointsIn(string text, int start, int end)
    {
        var points = new List<(int, int, decimal)>();
        for (var i = start; i < end;)
        {
            var length = char.IsAsciiDigit(text[i]) ? Numerals.Read(text, i, out var value, out _) : Skip(out value);
            var stop = i + length;
            // 90分以上 is a threshold, 10分钟 a time.
            if (length > 0 && stop < end && text[stop] == '分' && !(stop + 1 < end && text[stop + 1] is '以' or '及' or '的' or '至' or '钟' or '为' or '之'))
                points.Add((i, stop + 1, value));
            i += Math.Max(1, length);
        }

        return points;
    }

    private static int Skip(out decimal value)
    {
        value = 0;
        return 0;
    }

    private static bool Differs(decimal sum) => Math.Abs(sum - Whole) is > Rounding and <= Near;

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
