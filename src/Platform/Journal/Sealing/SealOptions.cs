using Luodi.Sealing;

namespace Luodi.Platform.Journal.Sealing;

/// <summary>封存设置: how large blocks are, how often blocks and heads are made, and with which digest.</summary>
public sealed class SealOptions
{
    /// <summary>A block is made as soon as so many entries wait; none is larger.</summary>
    public int BlockEntries { get; init; } = 1000;

    /// <summary>A block is made at the latest so long after an entry was written.</summary>
    public TimeSpan BlockAge { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan HeadAge { get; init; } = TimeSpan.FromHours(1);

    /// <summary>For new blocks and heads; old ones keep theirs.</summary>
    public SealAlgorithm Algorithm { get; init; } = SealAlgorithm.Sha256;
}
