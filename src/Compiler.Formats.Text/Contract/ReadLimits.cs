namespace Luodi.Compiler.Formats;

/// <summary>读取上限: how much a reader takes before it refuses. The defaults are those for files from strangers.</summary>
public sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>Size of the file itself.</summary>
    public long MaxBytes { get; init; } = 20L << 20;

    /// <summary>Files inside a packed document.</summary>
    public int MaxEntries { get; init; } = 5_000;

    /// <summary>What all files inside a packed document may come to when unpacked, counted while unpacking.</summary>
    public long MaxUnpackedBytes { get; init; } = 100L << 20;

    /// <summary>Unpacked to packed size of one inner file; looked at only beyond <see cref="RatioCountsFrom"/>.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Small inner files of one repeated character are honest; from this unpacked size on the ratio counts.</summary>
    public long RatioCountsFrom { get; init; } = 8L << 20;

    /// <summary>How deep elements may stand inside one another; browsers stop at the same number.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Pages of a file that fixes the look of its pages (PDF, OFD).</summary>
    public int MaxPages { get; init; } = 3_000;

    /// <summary>识别页数: pages that are recognised from pictures; each takes a second or two.</summary>
    public int MaxRecognisedPages { get; init; } = 60;

    /// <summary>How long one run of an outside tool may take; recognising takes one run for each page.</summary>
    public TimeSpan ToolTime { get; init; } = TimeSpan.FromSeconds(60);
}
