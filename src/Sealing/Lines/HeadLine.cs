namespace Luodi.Sealing.Lines;

/// <summary>存证头: one line that stands for the whole journal up to a block. Who has kept an old one can prove any later change of what lay before it.</summary>
/// <param name="Root">Root of the tree whose leaves are the lines of blocks 1 to <paramref name="Blocks"/>.</param>
/// <param name="Last">Leaf digest of the last block's line.</param>
public sealed record HeadLine(long Number, long Blocks, long Entries, Digest Root, Digest Last, DateTimeOffset At, SealAlgorithm Algorithm)
{
    public const string Kind = "head";

    public byte[] ToBytes() => Write(new LineWriter()).ToArray();

    internal ReadOnlySpan<byte> Write(LineWriter line) => line.Begin()
        .Member("kind", Kind).Member("format", Formats.Current).Member("number", Number).Member("blocks", Blocks).Member("entries", Entries)
        .Member("root", Root.ToString()).Member("last", Last.ToString()).Member("at", LineInstant.Write(At)).Member("algorithm", SealAlgorithms.NameOf(Algorithm)).End();

    /// <returns>Null when the bytes are no head's line in its one spelling.</returns>
    public static HeadLine? Parse(ReadOnlySpan<byte> bytes)
    {
        var line = new LineReader(bytes);
        var kind = line.Text("kind");
        var format = line.Number("format");
        var number = line.Number("number");
        var blocks = line.Number("blocks");
        var entries = line.Number("entries");
        var root = Digest.Parse(line.Text("root"));
        var last = Digest.Parse(line.Text("last"));
        var at = LineInstant.Read(line.Text("at"));
        var algorithm = SealAlgorithms.Parse(line.Text("algorithm"));
        line.End();
        if (line.IsBroken || kind != Kind || format != Formats.Current || root is null || last is null || at is null || algorithm is null)
            return null;
        var head = new HeadLine(number, blocks, entries, root.Value, last.Value, at.Value, algorithm.Value);
        return head.Write(new LineWriter()).SequenceEqual(bytes) ? head : null;
    }
}
