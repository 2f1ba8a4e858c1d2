namespace Luodi.Modules.Ledger.Model;

/// <summary>产业: what tasks are grouped by for the leader who answers for it.</summary>
internal sealed class Industry : Record
{
    private Industry() { }

    public Industry(Guid id, string code, string name, IEnumerable<string> headingWords)
    {
        (Id, Code, Name) = (id, code, name);
        HeadingWords = string.Join('\n', headingWords.Select(w => w.Trim()).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal));
    }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Words that tell the industry in a heading, one a line.</summary>
    public string HeadingWords { get; private set; } = "";

    public IReadOnlyList<string> Words() => HeadingWords.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
