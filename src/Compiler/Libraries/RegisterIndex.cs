using Luodi.Compiler.Rules;

namespace Luodi.Compiler.Libraries;

/// <summary>目录索引: finds what a register says of a cited document.</summary>
internal sealed class RegisterIndex
{
    private readonly Dictionary<string, RegisterEntry> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisterEntry> _byTitle = new(StringComparer.Ordinal);

    public RegisterIndex(DocumentRegister register)
    {
        foreach (var entry in register.Entries)
        {
            if (!string.IsNullOrWhiteSpace(entry.DocumentNumber))
                _byNumber.TryAdd(TitleKey.OfNumber(entry.DocumentNumber), entry);
            if (TitleKey.Of(entry.Title).Name is { Length: > 0 } rest)
                _byTitle.TryAdd(rest, entry);
        }
    }

    public RegisterEntry? Find(CitationRecord citation, WordStore words)
    {
        if (citation.NumberKey >= 0 && _byNumber.TryGetValue(words.NameOf(citation.NumberKey), out var byNumber))
            return byNumber;
        // A number that the register does not know means another version of the same title.
        return citation.Name >= 0 && _byTitle.TryGetValue(words.NameOf(citation.Name), out var byTitle) && (citation.NumberKey < 0 || string.IsNullOrWhiteSpace(byTitle.DocumentNumber)) ? byTitle : null;
    }
}
