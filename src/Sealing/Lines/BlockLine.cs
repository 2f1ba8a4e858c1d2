namespace Luodi.Sealing.Lines;

/// <summary>区块: the head of a block. It names its entries, their tree's root and the block before, so that none can be changed, taken out or put in between.</summary>
/// <param name="Previous">Leaf digest of the line of the block before, by this block's algorithm; null for block 1.</param>
/// <param name="Horizon">The sealer's bookmark: number of the transaction below which all had ended; 0 where the database needs none.</param>
/// <param name="Floor">The sealer's bookmark: the first entry whose transaction is numbered so; higher than 0 only after the database moved to another server.</param>
public sealed record BlockLine(long Number, SequenceSet Entries, Digest Root, Digest? Previous, DateTimeOffset SealedAt, SealAlgorithm Algorithm, long Horizon, long Floor)
{
    public const string Kind = "block";

    public byte[] ToBytes() => Write(new LineWriter()).ToArray();

    internal ReadOnlySpan<byte> Write(LineWriter line) => line.Begin()
        .Member("kind", Kind).Member("format", Formats.Current).Member("number", Number).Member("count", Entries.Count).Member("entries", Entries.ToString())
        .Member("root", Root.ToString()).Member("previous", Previous?.ToString() ?? "").Member("sealedAt", LineInstant.Write(SealedAt))
        .Member("algorithm", SealAlgorithms.NameOf(Algorithm)).Member("horizon", Horizon).Member("floor", Floor).End();

    /// <returns>Null when the bytes are no block's line in its one spelling.</returns>
    public static BlockLine? Parse(ReadOnlySpan<byte> bytes)
    {
        var line = new LineReader(bytes);
        var kind = line.Text("kind");
        var format = line.Number("format");
        var number = line.Number("number");
        var count = line.Number("count");
        var entries = SequenceSet.Parse(line.Text("entries"));
        var root = Digest.Parse(line.Text("root"));
        var previous = line.Text("previous");
        var sealedAt = LineInstant.Read(line.Text("sealedAt"));
        var algorithm = SealAlgorithms.Parse(line.Text("algorithm"));
        var horizon = line.Number("horizon");
        var floor = line.Number("floor");
        line.End();
        if (line.IsBroken || kind != Kind || format != Formats.Current || entries is null || entries.Count != count || root is null || sealedAt is null || algorithm is null)
            return null;
        var block = new BlockLine(number, entries, root.Value, Digest.Parse(previous), sealedAt.Value, algorithm.Value, horizon, floor);
        return block.Write(new LineWriter()).SequenceEqual(bytes) ? block : null;
    }
}
