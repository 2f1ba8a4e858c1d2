namespace Luodi.Compiler.Formats;

/// <summary>拒读原因: the closed set of reasons why a file is not read.</summary>
public enum RefusalReason { TooLarge, Empty, NotText, Encrypted, ZipBomb, UnsupportedType, Broken, ToolMissing, TimedOut }

/// <summary>拒读: a file that is not read, and what can be done about it.</summary>
/// <param name="Message">One Chinese sentence for the person who handed in the file.</param>
/// <param name="English">The same sentence in English.</param>
public sealed record ReadRefusal(RefusalReason Reason, string Message, string English)
{
    /// <summary>Stable word for programs: too-large, not-text …</summary>
    public string Code => Reason switch
    {
        RefusalReason.TooLarge => "too-large",
        RefusalReason.Empty => "empty",
        RefusalReason.NotText => "not-text",
        RefusalReason.Encrypted => "encrypted",
        RefusalReason.ZipBomb => "zip-bomb",
        RefusalReason.UnsupportedType => "unsupported-type",
        RefusalReason.Broken => "broken",
        RefusalReason.ToolMissing => "tool-missing",
        RefusalReason.TimedOut => "timed-out",
    };
}
