using System.Collections.Frozen;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>比较词: what the words around a measure say about it.</summary>
internal static class Comparators
{
    private static readonly FrozenDictionary<string, Comparator> Reach = WordList.Table<Comparator>("Reach");

    private static readonly FrozenDictionary<string, Comparator> Bounds = WordList.Table<Comparator>("Bounds");

    private static readonly FrozenDictionary<string, Comparator> Changes = WordList.Table<Comparator>("Changes");

    public static Comparator OfReach(ReadOnlySpan<char> word) => Reach.GetAlternateLookup<ReadOnlySpan<char>>()[word];

    public static Comparator OfBound(ReadOnlySpan<char> word) => Bounds.GetAlternateLookup<ReadOnlySpan<char>>()[word];

    public static Comparator OfChange(ReadOnlySpan<char> word) => Changes.GetAlternateLookup<ReadOnlySpan<char>>()[word];
}
