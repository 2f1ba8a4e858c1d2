namespace Luodi.Sealing.Checking;

/// <summary>Every state that is gone must be named by a removal that stands in the journal itself.</summary>
internal sealed class RemovalCheck
{
    private readonly Dictionary<string, RemovalNote> _notes = new(StringComparer.Ordinal);
    private readonly List<(string Removal, long Sequence, long Block)> _removed = [];
    private readonly List<(string Id, string Entries, string Basis, string Approver, string ApprovedOn)> _held = [];

    public void Add(StoredEntry entry, long block)
    {
        if (entry.IsRemoved)
            _removed.Add((entry.Removal, entry.Line.Sequence, block));
        else if (RemovalNote.Of(entry, block) is { } note)
            _notes[note.Id] = note;
    }

    public void Hold(string id, string entries, string basis, string approver, string approvedOn) => _held.Add((id, entries, basis, approver, approvedOn));

    public IEnumerable<Finding> Findings()
    {
        foreach (var (removal, sequence, block) in _removed)
            if (!_notes.TryGetValue(removal, out var note) || !note.Entries.Contains(sequence))
                yield return new Finding(Flaw.RemovalUnknown, block, sequence);
        foreach (var held in _held)
            if (!_notes.TryGetValue(held.Id, out var note) || (note.Entries.ToString(), note.Basis, note.Approver, note.ApprovedOn) != (held.Entries, held.Basis, held.Approver, held.ApprovedOn))
                yield return new Finding(Flaw.RemovalChanged, note?.Block ?? 0);
    }

    public IReadOnlyList<LawfulGap> Gaps() =>
    [
        .. _removed.GroupBy(r => r.Removal, StringComparer.Ordinal)
            .Where(g => _notes.ContainsKey(g.Key))
            .Select(g => new LawfulGap(_notes[g.Key].Basis, _notes[g.Key].Approver, _notes[g.Key].ApprovedOn, g.LongCount())),
    ];
}
