using System.Collections.Immutable;
using System.Text;
using Luodi.Sealing.Lines;

namespace Luodi.Sealing.Exchange;

/// <summary>证明文件: that one entry stands in the journal that a head stands for. Lines of a word and what it names; <c>#</c> begins a remark.</summary>
/// <param name="Path">From the entry to its block's root.</param>
/// <param name="BlockPath">From the block to the head's root.</param>
public sealed record ProofFile(EntryLine Entry, string Salt, string State, string Removal, ImmutableArray<Digest> Path, BlockLine Block, ImmutableArray<Digest> BlockPath, HeadLine Head)
{
    public const string FirstLine = "luodi-proof 1";

    public string Write()
    {
        var text = new StringBuilder();
        Line(FirstLine);
        Line("# 证明：下面的条目在存证日志里，且日志截至所列存证头未被改动。核对办法见 docs/journal.md，或用核验页。");
        Line("# Proof that the entry below stands in the journal that the head stands for. How to check it: docs/journal.md, or the verifier page.");
        Line("entry " + Encoding.UTF8.GetString(Entry.ToBytes()));
        if (Removal.Length > 0)
            Line("removal " + Removal);
        else
        {
            Line("salt " + Salt);
            Line("state " + State);
        }
        foreach (var digest in Path)
            Line("path " + digest);
        Line("block " + Encoding.UTF8.GetString(Block.ToBytes()));
        foreach (var digest in BlockPath)
            Line("block-path " + digest);
        Line("head " + Encoding.UTF8.GetString(Head.ToBytes()));
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    /// <returns>Null and the number of the first line that cannot be read, when one cannot.</returns>
    public static (ProofFile? Proof, int Line) Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new ProofLines(text);
        if (!lines.Take(FirstLine))
            return (null, lines.Number);
        if (lines.Take("entry", EntryLine.Parse) is not { } entry)
            return (null, lines.Number);
        var removal = lines.TakeText("removal");
        var salt = removal is null ? lines.TakeText("salt") : "";
        var state = removal is null ? lines.TakeText("state") : "";
        if (removal is null && (salt is null || state is null) || removal?.Length == 0)
            return (null, lines.Number);
        if (lines.TakeDigests("path") is not { } path || lines.Take("block", BlockLine.Parse) is not { } block
            || lines.TakeDigests("block-path") is not { } blockPath || lines.Take("head", HeadLine.Parse) is not { } head || !lines.IsAtEnd)
            return (null, lines.Number);
        return (new ProofFile(entry, salt!, state!, removal ?? "", path, block, blockPath, head), 0);
    }

    /// <returns>What does not hold; null when everything does.</returns>
    public ProofFlaw? Check()
    {
        using var ofBlock = TreeHasher.Of(Block.Algorithm);
        using var ofHead = TreeHasher.Of(Head.Algorithm);
        if (Removal.Length == 0 && StoredEntry.DigestOf(ofBlock, Salt, State) != Entry.State)
            return ProofFlaw.State;
        if (Block.Entries.IndexOf(Entry.Sequence) is not { } index)
            return ProofFlaw.Numbers;
        if (!MerkleProof.IsIncluded(ofBlock, index, Block.Entries.Count, ofBlock.Leaf(Entry.ToBytes()), Path.AsSpan(), Block.Root))
            return ProofFlaw.Entry;
        if (!MerkleProof.IsIncluded(ofHead, Block.Number - 1, Head.Blocks, ofHead.Leaf(Block.ToBytes()), BlockPath.AsSpan(), Head.Root))
            return ProofFlaw.Block;
        return Block.Number == Head.Blocks && ofHead.Leaf(Block.ToBytes()) != Head.Last ? ProofFlaw.Block : null;
    }
}

/// <summary>What of a proof does not hold.</summary>
public enum ProofFlaw
{
    /// <summary>The state shown is not the one whose digest the entry has.</summary>
    State,

    /// <summary>The block does not have the entry's number.</summary>
    Numbers,

    /// <summary>The path does not lead from the entry to the block's root.</summary>
    Entry,

    /// <summary>The path does not lead from the block to the head's root.</summary>
    Block,
}
