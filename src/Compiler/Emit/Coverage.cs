using System.Collections.Immutable;
using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Emit;

/// <summary>覆盖: how many sentences of a document were read as what. Every sentence of a file is counted in exactly one of its documents.</summary>
public sealed class Coverage
{
    private readonly int[] _counts = new int[Enum.GetValues<SentenceKind>().Length];
    private readonly ImmutableArray<Sentence>.Builder _unread = ImmutableArray.CreateBuilder<Sentence>();

    private Coverage() => Unread = [];

    public int this[SentenceKind kind] => _counts[(int)kind];

    public int Total => _counts.Sum();

    /// <summary>未读懂的句子.</summary>
    public ImmutableArray<Sentence> Unread { get; private set; }

    /// <summary>One for each document: its own sentences, those between it and the document before, and for the last one those after it.</summary>
    public static ImmutableArray<Coverage> Of(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var documents = compilation.Documents;
        if (documents.IsEmpty)
            return [];
        var all = documents.Select(_ => new Coverage()).ToImmutableArray();
        var current = 0;
        foreach (var sentence in compilation.Sentences)
        {
            while (current < documents.Length - 1 && sentence.Span.Start >= documents[current].Span.End)
                current++;
            all[current].Count(sentence);
        }
        foreach (var coverage in all)
            coverage.Unread = coverage._unread.ToImmutable();
        return all;
    }

    private void Count(Sentence sentence)
    {
        _counts[(int)sentence.Kind]++;
        if (sentence.Kind == SentenceKind.Unread)
            _unread.Add(sentence);
    }
}
