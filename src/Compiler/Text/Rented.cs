using System.Buffers;
using System.Runtime.CompilerServices;

namespace Luodi.Compiler.Text;

/// <summary>
/// 租用缓冲: a growing row of values in memory that is rented and given back, so that compiling leaves no litter. Whoever makes one
/// disposes of it; spans and references into it are good until the next <see cref="Add"/> or <see cref="Dispose"/> and are never kept.
/// One that is forgotten is merely collected.
/// </summary>
internal sealed class Rented<T>(int capacity = 64) : IDisposable
{
    private T[] _items = ArrayPool<T>.Shared.Rent(Math.Max(capacity, 1));

    public int Count { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">Beyond what was added: what the memory held before is never seen.</exception>
    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                ThrowBeyond();
            return ref _items[index];
        }
    }

    public ReadOnlySpan<T> Span => new(_items, 0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        var (items, count) = (_items, Count);
        if ((uint)count < (uint)items.Length)
        {
            items[count] = item;
            Count = count + 1;
        }
        else
            AddGrown(item);
    }

    /// <summary>Takes the last that is equal to a value out, if there is one; those behind it move up.</summary>
    public void Remove(T item)
    {
        var at = Span.LastIndexOf(item);
        if (at < 0)
            return;
        _items.AsSpan(at + 1, Count - at - 1).CopyTo(_items.AsSpan(at));
        Cut(Count - 1);
    }

    /// <summary>Keeps the first <paramref name="count"/> values.</summary>
    public void Cut(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)Count);
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(_items, count, Count - count);
        Count = count;
    }

    public void Clear() => Cut(0);

    public void Dispose()
    {
        if (_items.Length == 0)
            return;
        Clear();
        ArrayPool<T>.Shared.Return(_items);
        _items = [];
    }

    private void AddGrown(in T item)
    {
        var kept = item;
        var larger = ArrayPool<T>.Shared.Rent(checked(_items.Length * 2));
        Span.CopyTo(larger);
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(_items, 0, Count);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
        _items[Count++] = kept;
    }

    private static void ThrowBeyond() => throw new ArgumentOutOfRangeException("index");
}
