using System.Text;

namespace Luodi.Compiler.Libraries;

/// <summary>词仓: many short texts as UTF-8 in few large arrays, and short texts that come again and again once each.</summary>
internal sealed class WordStore
{
    private const int ChunkSize = 1 << 20;

    private readonly List<byte[]> _chunks = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private int _used = ChunkSize;

    public Words Keep(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (_used + length > ChunkSize)
        {
            _chunks.Add(new byte[Math.Max(ChunkSize, length)]);
            _used = 0;
        }

        var words = new Words(_chunks.Count - 1, _used, length);
        Encoding.UTF8.GetBytes(text, _chunks[^1].AsSpan(_used));
        _used += length;
        return words;
    }

    public string Read(Words words) => Encoding.UTF8.GetString(_chunks[words.Chunk], words.Start, words.Length);

    /// <summary>The number of a name; the same name has the same number.</summary>
    public int NumberOf(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers.Add(name, number = _names.Count);
            _names.Add(name);
        }

        return number;
    }

    public string NameOf(int number) => _names[number];
}
