namespace Luodi.Sealing.Checking;

/// <summary>Which numbers the blocks so far have: nearly always one long range and a few gaps.</summary>
internal sealed class ClaimedNumbers
{
    private readonly SortedList<long, long> _lastByFirst = [];

    /// <returns>False when one of them was claimed before.</returns>
    public bool Claim(SequenceSet numbers)
    {
        var isNew = true;
        foreach (var range in numbers.Ranges)
            isNew &= Claim(range);
        return isNew;
    }

    public bool Contains(long number) => At(number) is var i and >= 0 && _lastByFirst.Values[i] >= number;

    private bool Claim(SequenceRange range)
    {
        var before = At(range.First);
        if (before >= 0 && _lastByFirst.Values[before] >= range.First || before + 1 < _lastByFirst.Count && _lastByFirst.Keys[before + 1] <= range.Last)
            return false;
        var (first, last) = (range.First, range.Last);
        if (before + 1 < _lastByFirst.Count && _lastByFirst.Keys[before + 1] == last + 1)
        {
            last = _lastByFirst.Values[before + 1];
            _lastByFirst.RemoveAt(before + 1);
        }
        if (before >= 0 && _lastByFirst.Values[before] == first - 1)
            _lastByFirst.SetValueAtIndex(before, last);
        else
            _lastByFirst.Add(first, last);
        return true;
    }

    /// <summary>Index of the last range that begins at or before the number; -1 when none does.</summary>
    private int At(long number)
    {
        var (low, high) = (0, _lastByFirst.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lastByFirst.Keys[middle] <= number)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
