using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>比较词: what the words around a measure say about it.</summary>
internal static class Comparators
{
    private static readonly WordTable<Comparator> Reach = WordList.Table<Comparator>("Reach");

    private static readonly WordTable<Comparator> Bounds = WordList.Table<Comparator>("Bounds");

    private static readonly WordTable<Comparator> Changes = WordList.Table<Comparator>("Changes");

    public static Comparator OfReach(ReadOnlySpan<char> word) => Reach[word];

    public static Comparator OfBound(ReadOnlySpan<char> word) => Bounds[word];

    public static Comparator OfChange(ReadOnlySpan<char> word) => Changes[word];
}
