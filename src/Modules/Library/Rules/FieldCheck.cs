using System.Globalization;
using System.Text;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>Reads fields as they were typed and remembers the first that cannot be read.</summary>
internal sealed class FieldCheck
{
    public const int TextLength = 1000;

    private const int NameLength = 100;
    private static readonly char[] BetweenNames = ['、', ',', '，', ';', '；', '\n', '\r'];

    private Refusal? _refusal;

    public Outcome<ReadingFacts> Result(ReadingFacts facts) => _refusal is { } refusal ? refusal : facts;

    public void Refuse(string field, string code, params object[] arguments) =>
        _refusal ??= new Refusal(RefusalKind.Invalid, code, field, arguments);

    public string? Text(string field, string? typed)
    {
        var text = typed?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.Length > TextLength || text.Contains('\0', StringComparison.Ordinal))
            Refuse(field, "library.field-too-long", TextLength);
        return text;
    }

    public string Required(string field, string? typed)
    {
        var text = Text(field, typed);
        if (text is null)
            Refuse(field, "library.field-required");
        return text ?? "";
    }

    public string OneOf(string field, string? typed, IReadOnlyCollection<string> words)
    {
        if (typed is not null && words.Contains(typed))
            return typed;
        Refuse(field, "library.field-required");
        return "";
    }

    /// <summary>Takes full-width digits and thousands separators as offices type them.</summary>
    public decimal? Number(string field, string? typed)
    {
        var text = Text(field, typed)?.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal);
        if (text is null)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000_000m)
            return CompilerWords.Plain(number);
        Refuse(field, "library.number-invalid");
        return null;
    }

    public string? Due(string field, string? typed)
    {
        var due = Text(field, typed)?.Normalize(NormalizationForm.FormKC);
        if (due is not null && !DueText.IsValid(due))
            Refuse(field, "library.due-invalid");
        return due;
    }

    /// <summary>Names between 、 or commas, each once.</summary>
    public IReadOnlyList<string> Names(string field, string? typed)
    {
        string[] names = [.. (typed ?? "").Split(BetweenNames, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        if (names.Any(n => n.Length > NameLength || n.Contains('\0', StringComparison.Ordinal)) || names.Length > 100)
            Refuse(field, "library.names-too-long", NameLength);
        return names;
    }
}
