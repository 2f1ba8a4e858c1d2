namespace Luodi.Sealing.Checking;

/// <summary>破绽: what is wrong with a journal.</summary>
public enum Flaw
{
    /// <summary>A block's line is not one, or stands under another number.</summary>
    BlockUnreadable,

    /// <summary>A block is missing, or stands twice.</summary>
    BlockNumber,

    /// <summary>It does not follow the block before it.</summary>
    BlockPrevious,

    /// <summary>It claims entries that an earlier block has.</summary>
    BlockEntries,

    /// <summary>Its entries are not those that were sealed.</summary>
    BlockRoot,

    EntryMissing,

    /// <summary>Not spelt as the program spells it.</summary>
    EntryForm,

    EntryOrder,

    /// <summary>It stands in no block, among entries that were sealed.</summary>
    EntryStray,

    /// <summary>Its state is gone, and no removal in the journal accounts for it.</summary>
    RemovalUnknown,

    /// <summary>A removal's own record differs from what the journal has of it.</summary>
    RemovalChanged,

    HeadUnreadable,

    /// <summary>The blocks up to it are not those it was made of.</summary>
    HeadRoot,

    /// <summary>It names more blocks than there are: the end was cut off.</summary>
    HeadBeyond,

    /// <summary>A line of an export that is none.</summary>
    LineUnreadable,

    /// <summary>The export does not end as one.</summary>
    Truncated,
}

/// <param name="Block">The block it lies in; the last one before it where it lies in none.</param>
/// <param name="Item">Number of the entry, the head or the line, where there is one.</param>
public sealed record Finding(Flaw Flaw, long Block, long? Item = null);

/// <summary>依法移除: entries whose states a law took away, as the journal itself tells it.</summary>
public sealed record LawfulGap(string Basis, string Approver, string ApprovedOn, long Entries);
