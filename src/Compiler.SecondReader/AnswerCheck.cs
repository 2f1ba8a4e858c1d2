using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.SecondReader;

/// <summary>核验: holds a model's answer against the text. What the text does not say is not taken over, whatever the model says.</summary>
internal sealed class AnswerCheck(Compilation compilation, AskedPassage passage)
{
    private const int LongestQuote = 500;

    private readonly PassageText _text = new(passage);
    private readonly List<Suggestion> _suggestions = [];

    public List<SecondReaderTrouble> Troubles { get; } = [];

    public IReadOnlyList<Suggestion> Suggestions(Answer answer)
    {
        foreach (var item in answer.Missing)
            if (Check(item) is { } trouble)
                Troubles.Add(trouble);
        return _suggestions;
    }

    /// <summary>Doubts about readings that exist; a remark is shown as the model's and is cut to one short line.</summary>
    public IEnumerable<Doubt> Doubts(Answer answer)
    {
        var seen = new HashSet<int>();
        foreach (var item in answer.Doubtful)
            if (Answer.NumberOf(item, "id") is { } id && id == decimal.Truncate(id) && id >= 1 && id <= passage.Readings.Count && seen.Add((int)id))
                yield return new Doubt(passage.Readings[(int)id - 1], OneLine(Answer.TextOf(item, "remark") ?? ""));
    }

    private SecondReaderTrouble? Check(JsonObject item)
    {
        if (Answer.TextOf(item, "quote") is not { Length: <= LongestQuote } quote)
            return SecondReaderTrouble.QuoteNotInText;
        TextSpan? free = null;
        var stands = false;
        foreach (var place in _text.Places(quote))
        {
            stands = true;
            if (!IsKnown(Answer.TextOf(item, "kind"), place))
            {
                free = place;
                break;
            }
        }

        if (free is not { } span)
            return stands ? SecondReaderTrouble.KnownAlready : SecondReaderTrouble.QuoteNotInText;
        if (Read(item, span) is not { } commitment)
            return SecondReaderTrouble.NotACommitment;
        _suggestions.Add(new Suggestion(commitment));
        return null;
    }

    private bool IsKnown(string? kind, TextSpan place) =>
        passage.Readings.Concat(_suggestions.Select(s => s.Commitment)).Any(known => IsOf(kind, known) && known.Span.OverlapsWith(place));

    private static bool IsOf(string? kind, Commitment commitment) => kind == commitment.Kind();

    private Commitment? Read(JsonObject item, TextSpan span)
    {
        var quote = compilation.Text.Slice(span);
        var provision = passage.Document.ProvisionAt(span.Start);
        switch (Answer.TextOf(item, "kind"))
        {
            case "target":
                var value = Answer.NumberOf(item, "value") is { } number && PassageText.SaysNumber(quote, number) ? Quantity.Of(number) : Quantity.None;
                return new Target(compilation.Text, span, provision, Said(item, "indicator") ?? quote, ContractWords.ComparatorOf(Answer.TextOf(item, "comparator")) ?? Comparator.Exactly, value, Said(item, "unit"), Due(item), null);
            case "duty" when Units(item, "leadUnits") is { IsEmpty: false } leads:
                return new Duty(compilation.Text, span, provision, Said(item, "action") ?? quote, leads, Units(item, "supportUnits"), [], Due(item));
            case "cadence" when ContractWords.EveryOf(Answer.TextOf(item, "every")) is { } every:
                return new Cadence(compilation.Text, span, provision, every, Answer.NumberOf(item, "count") is >= 1 and <= 366 and var count ? (int)count : 1, null, Said(item, "activity") ?? quote);
            case "incentive":
                var amount = Answer.NumberOf(item, "amount") is { } sum && PassageText.SaysNumber(quote, sum) ? sum : (decimal?)null;
                return new Incentive(compilation.Text, span, provision, Said(item, "who") ?? "", Said(item, "benefit") ?? quote, amount, amount is null ? null : Said(item, "unit"));
            default:
                return null;
        }
    }

    /// <summary>A member in the text's own words; null when the text does not say them.</summary>
    private string? Said(JsonObject item, string name) => Answer.TextOf(item, name) is { } words && _text.Says(words) ? words : null;

    private ImmutableArray<string> Units(JsonObject item, string name) => [.. Answer.TextsOf(item, name).Where(_text.Says).Distinct()];

    /// <summary>2027, 2027-06, 2027-06-30, when the year stands in the passage.</summary>
    private string? Due(JsonObject item)
    {
        if (Answer.TextOf(item, "due") is not { } due || due.Length is not (4 or 7 or 10) || !_text.Says(due[..4]))
            return null;
        var day = due.Length == 4 ? due + "-01-01" : due.Length == 7 ? due + "-01" : due;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? due : null;
    }

    private static string OneLine(string remark)
    {
        var line = string.Join(' ', remark.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => new string([.. w.Where(c => !char.IsControl(c))])));
        return line.Length <= Doubt.MostCharacters ? line : line[..(Doubt.MostCharacters - 1)] + "…";
    }
}
