using System.Buffers;
using System.Globalization;
using System.Text;

namespace Luodi.Sealing.Lines;

/// <summary>规范行: a JSON object on one line with one spelling: members in a fixed order, no blanks, texts as <c>JSON.stringify</c> writes them, UTF-8.</summary>
internal sealed class LineWriter
{
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private bool _isFirst = true;

    public ReadOnlySpan<byte> Written => _line.WrittenSpan;

    public LineWriter Begin()
    {
        _line.ResetWrittenCount();
        _line.Write("{"u8);
        _isFirst = true;
        return this;
    }

    public LineWriter Member(string name, string value)
    {
        Name(name);
        Text(_line, value);
        return this;
    }

    public LineWriter Member(string name, long value)
    {
        Name(name);
        Span<byte> digits = stackalloc byte[20];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        _line.Write(digits[..length]);
        return this;
    }

    public ReadOnlySpan<byte> End()
    {
        _line.Write("}"u8);
        return _line.WrittenSpan;
    }

    internal static void Text(IBufferWriter<byte> line, ReadOnlySpan<char> value)
    {
        line.Write("\""u8);
        while (!value.IsEmpty)
        {
            var plain = value.IndexOfAny(Escaped);
            if (plain < 0)
                plain = value.Length;
            Encoding.UTF8.GetBytes(value[..plain], line);
            if (plain < value.Length)
            {
                line.Write(Escape(value[plain]));
                plain++;
            }
            value = value[plain..];
        }
        line.Write("\""u8);
    }

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    private static ReadOnlySpan<byte> Escape(char character) => character switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\b' => "\\b"u8,
        '\t' => "\\t"u8,
        '\n' => "\\n"u8,
        '\f' => "\\f"u8,
        '\r' => "\\r"u8,
        _ => Encoding.ASCII.GetBytes($"\\u{(int)character:x4}"),
    };

    private void Name(string name)
    {
        if (!_isFirst)
            _line.Write(","u8);
        _isFirst = false;
        Text(_line, name);
        _line.Write(":"u8);
    }
}
