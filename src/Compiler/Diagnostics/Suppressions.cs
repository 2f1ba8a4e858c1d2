using System.Collections.Immutable;

namespace Luodi.Compiler.Diagnostics;

/// <summary>豁免清单: accepts flaws as they come, and reports what in it is wrong itself: no reason given, or nothing left to accept.</summary>
public sealed class Suppressions(ImmutableArray<Suppression> entries)
{
    private static readonly DiagnosticDescriptor WithoutReason = new("PC0301", Severity.Warning, "豁免 {0} 没有写理由，不起作用",
        "the suppression of {0} has no reason and does nothing");

    private static readonly DiagnosticDescriptor Unused = new("PC0302", Severity.Warning, "豁免 {0} 没有对应的问题，应当删去",
        "the suppression of {0} matches nothing any more; remove it");

    private readonly HashSet<Suppression> _used = new(ReferenceEqualityComparer.Instance);

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [WithoutReason, Unused];

    /// <summary>The finding, with the reason if somebody accepts it.</summary>
    public Finding Apply(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var accepted = false;
        foreach (var entry in entries)
            if (entry.Accepts(finding))
            {
                // Every entry that fits has its use, though the first one's reason is shown.
                _used.Add(entry);
                if (!accepted && !string.IsNullOrWhiteSpace(entry.Reason))
                    (accepted, finding) = (true, finding with { Suppression = entry.Reason });
            }

        return finding;
    }

    /// <summary>What is wrong with the list, once every finding has been shown to it.</summary>
    public IEnumerable<Finding> Flaws()
    {
        foreach (var entry in entries)
            if (string.IsNullOrWhiteSpace(entry.Reason))
                yield return new Finding(Diagnostic.At(entry.Place.Span, WithoutReason, entry.Code), entry.Place, []);
            else if (!_used.Contains(entry))
                yield return new Finding(Diagnostic.At(entry.Place.Span, Unused, entry.Code), entry.Place, []);
    }
}
