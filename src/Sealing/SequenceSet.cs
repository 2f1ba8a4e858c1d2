using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Luodi.Sealing;

/// <summary>From and to, both of it.</summary>
public readonly record struct SequenceRange(long First, long Last)
{
    public long Count => Last - First + 1;
}

/// <summary>序号集: numbers of entries, in order, as ranges: <c>1-500 503 505-700</c>. A number that a withdrawn transaction took is missing; one of a late transaction comes in a later block.</summary>
public sealed class SequenceSet : IEquatable<SequenceSet>
{
    private SequenceSet(ImmutableArray<SequenceRange> ranges) => Ranges = ranges;

    public static SequenceSet Empty { get; } = new([]);

    public ImmutableArray<SequenceRange> Ranges { get; }

    public long Count => Ranges.Sum(r => r.Count);

    public bool IsEmpty => Ranges.IsEmpty;

    public long First => Ranges[0].First;

    public long Last => Ranges[^1].Last;

    /// <exception cref="ArgumentException">Not strictly rising.</exception>
    public static SequenceSet Of(IEnumerable<long> rising)
    {
        ArgumentNullException.ThrowIfNull(rising);
        var builder = new SequenceSetBuilder();
        foreach (var sequence in rising)
            builder.Add(sequence);
        return builder.ToSet();
    }

    internal static SequenceSet From(ImmutableArray<SequenceRange> ranges) => new(ranges);

    /// <returns>Null when it is no set in its one spelling.</returns>
    public static SequenceSet? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
            return Empty;
        var ranges = ImmutableArray.CreateBuilder<SequenceRange>();
        foreach (var part in text.AsSpan().Split(' '))
        {
            var range = text.AsSpan()[part];
            var dash = range.IndexOf('-');
            if (!TryNumber(dash < 0 ? range : range[..dash], out var first) || !TryNumber(dash < 0 ? range : range[(dash + 1)..], out var last)
                || last < first || ranges.Count > 0 && first <= ranges[^1].Last + 1)
                return null;
            ranges.Add(new(first, last));
        }
        var set = new SequenceSet(ranges.ToImmutable());
        return set.ToString() == text ? set : null;
    }

    public bool Contains(long sequence)
    {
        var (low, high) = (0, Ranges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Ranges[middle].Last < sequence)
                low = middle + 1;
            else
                high = middle;
        }
        return low < Ranges.Length && Ranges[low].First <= sequence;
    }

    /// <summary>How many smaller numbers are in the set; null when this one is not.</summary>
    public long? IndexOf(long sequence)
    {
        long before = 0;
        foreach (var range in Ranges)
        {
            if (sequence >= range.First && sequence <= range.Last)
                return before + sequence - range.First;
            before += range.Count;
        }
        return null;
    }

    /// <summary>Those of its numbers that are not larger.</summary>
    public SequenceSet UpTo(long largest) => new([.. Ranges.Where(r => r.First <= largest).Select(r => r with { Last = Math.Min(r.Last, largest) })]);

    /// <summary>Sets of at most so many numbers, one after the other.</summary>
    public IEnumerable<SequenceSet> Cut(int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var part = ImmutableArray.CreateBuilder<SequenceRange>();
        long room = most;
        foreach (var whole in Ranges)
            for (var range = whole; range.Count > 0;)
            {
                var taken = range with { Last = Math.Min(range.Last, range.First + room - 1) };
                part.Add(taken);
                range = range with { First = taken.Last + 1 };
                room -= taken.Count;
                if (room > 0)
                    continue;
                yield return new SequenceSet(part.ToImmutable());
                part.Clear();
                room = most;
            }
        if (part.Count > 0)
            yield return new SequenceSet(part.ToImmutable());
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var range in Ranges)
        {
            if (text.Length > 0)
                text.Append(' ');
            text.Append(CultureInfo.InvariantCulture, $"{range.First}");
            if (range.Last > range.First)
                text.Append(CultureInfo.InvariantCulture, $"-{range.Last}");
        }
        return text.ToString();
    }

    public bool Equals(SequenceSet? other) => other is not null && Ranges.SequenceEqual(other.Ranges);

    public override bool Equals(object? obj) => Equals(obj as SequenceSet);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0 && number < long.MaxValue;
}

/// <summary>Takes numbers in rising order.</summary>
public sealed class SequenceSetBuilder
{
    private readonly ImmutableArray<SequenceRange>.Builder _ranges = ImmutableArray.CreateBuilder<SequenceRange>();

    public void Add(long sequence)
    {
        if (_ranges.Count > 0 && _ranges[^1] is var last)
        {
            if (sequence <= last.Last)
                throw new ArgumentException($"{sequence} does not follow {last.Last}.", nameof(sequence));
            if (sequence == last.Last + 1)
            {
                _ranges[^1] = last with { Last = sequence };
                return;
            }
        }
        _ranges.Add(new(sequence, sequence));
    }

    public SequenceSet ToSet() => SequenceSet.From(_ranges.ToImmutable());
}
