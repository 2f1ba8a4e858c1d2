using System.Collections.Immutable;
using System.Text;

namespace Luodi.Sealing.Exchange;

/// <summary>The lines of a proof file, taken one after the other.</summary>
internal sealed class ProofLines
{
    internal delegate T? Reader<T>(ReadOnlySpan<byte> line) where T : class;

    private readonly List<(int Number, string Line)> _lines;
    private int _at;

    public ProofLines(string text) =>
        // An editor's line ends and mark do no harm: none of them is part of what is hashed.
        _lines = [.. text.TrimStart('\uFEFF').Split('\n').Select((line, i) => (i + 1, line.TrimEnd('\r'))).Where(l => l.Item2.Length > 0 && l.Item2[0] != '#')];

    public bool IsAtEnd => _at == _lines.Count;

    /// <summary>Of the line that comes next; of the last one at the end.</summary>
    public int Number => _lines.Count == 0 ? 1 : _lines[Math.Min(_at, _lines.Count - 1)].Number;

    public bool Take(string line)
    {
        if (IsAtEnd || _lines[_at].Line != line)
            return false;
        _at++;
        return true;
    }

    public string? TakeText(string word)
    {
        if (IsAtEnd || !_lines[_at].Line.StartsWith(word + " ", StringComparison.Ordinal))
            return null;
        return _lines[_at++].Line[(word.Length + 1)..];
    }

    public T? Take<T>(string word, Reader<T> read) where T : class
    {
        if (TakeText(word) is not { } text)
            return null;
        if (read(Encoding.UTF8.GetBytes(text)) is { } value)
            return value;
        _at--;
        return null;
    }

    /// <returns>Null when one of them is no digest.</returns>
    public ImmutableArray<Digest>? TakeDigests(string word)
    {
        var digests = ImmutableArray.CreateBuilder<Digest>();
        while (TakeText(word) is { } text)
        {
            if (Digest.Parse(text) is not { } digest)
            {
                _at--;
                return null;
            }
            digests.Add(digest);
        }
        return digests.ToImmutable();
    }
}
