namespace Luodi.Sealing.Lines;

/// <summary>条目: what a leaf of the journal's tree says. The state enters by its digest alone, so that a state removed by law leaves a gap and not a hole.</summary>
public sealed record EntryLine(
    long Sequence, Guid ChangeSet, DateTimeOffset At, Guid Account, string Actor, Guid Seat, string SeatName, string Source, string Reason,
    string Table, string RecordId, string Act, long Version, Digest State)
{
    public const string Kind = "entry";

    public byte[] ToBytes() => Write(new LineWriter()).ToArray();

    internal ReadOnlySpan<byte> Write(LineWriter line) => line.Begin()
        .Member("kind", Kind).Member("format", Formats.Current).Member("sequence", Sequence).Member("changeSet", ChangeSet.ToString()).Member("at", LineInstant.Write(At))
        .Member("account", Account.ToString()).Member("actor", Actor).Member("seat", Seat.ToString()).Member("seatName", SeatName)
        .Member("source", Source).Member("reason", Reason).Member("table", Table).Member("record", RecordId).Member("act", Act)
        .Member("version", Version).Member("state", State.ToString()).End();

    /// <returns>Null when the bytes are no entry's line in its one spelling.</returns>
    public static EntryLine? Parse(ReadOnlySpan<byte> bytes)
    {
        var line = new LineReader(bytes);
        var kind = line.Text("kind");
        var format = line.Number("format");
        var sequence = line.Number("sequence");
        var changeSet = Formats.Id(line.Text("changeSet"));
        var at = LineInstant.Read(line.Text("at"));
        var account = Formats.Id(line.Text("account"));
        var actor = line.Text("actor");
        var seat = Formats.Id(line.Text("seat"));
        var seatName = line.Text("seatName");
        var source = line.Text("source");
        var reason = line.Text("reason");
        var table = line.Text("table");
        var record = line.Text("record");
        var act = line.Text("act");
        var version = line.Number("version");
        var state = Digest.Parse(line.Text("state"));
        line.End();
        if (line.IsBroken || kind != Kind || format != Formats.Current || changeSet is null || at is null || account is null || seat is null || state is null)
            return null;
        var entry = new EntryLine(sequence, changeSet.Value, at.Value, account.Value, actor, seat.Value, seatName, source, reason, table, record, act, version, state.Value);
        return entry.Write(new LineWriter()).SequenceEqual(bytes) ? entry : null;
    }
}

/// <summary>What all lines share.</summary>
internal static class Formats
{
    /// <summary>Counts up when a line's members change; old lines keep their number and their reader.</summary>
    public const long Current = 1;

    public static Guid? Id(string text) => Guid.TryParseExact(text, "D", out var id) ? id : null;
}
