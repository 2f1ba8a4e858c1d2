using System.Text;
using System.Text.Json;

namespace Luodi.Sealing.Lines;

/// <summary>Reads the members of a canonical line in their order. Anything else than what the writer writes is null: the caller writes again what it read, and compares.</summary>
internal ref struct LineReader
{
    private Utf8JsonReader _json;
    private bool _isBroken;

    public LineReader(ReadOnlySpan<byte> line)
    {
        _json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 2 });
        Step(JsonTokenType.StartObject);
    }

    public bool IsBroken => _isBroken;

    public string Text(string name)
    {
        if (!Name(name) || !Step(JsonTokenType.String))
            return "";
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            _isBroken = true; // Half of a surrogate pair, or bytes that are no UTF-8.
            return "";
        }
    }

    public long Number(string name)
    {
        if (!Name(name) || !Step(JsonTokenType.Number))
            return 0;
        if (_json.TryGetInt64(out var value))
            return value;
        _isBroken = true;
        return 0;
    }

    /// <summary>Nothing but the end of the object follows.</summary>
    public void End() => Step(JsonTokenType.EndObject);

    private bool Name(string name)
    {
        if (!Step(JsonTokenType.PropertyName))
            return false;
        _isBroken |= !_json.ValueTextEquals(Encoding.UTF8.GetBytes(name));
        return !_isBroken;
    }

    private bool Step(JsonTokenType expected)
    {
        try
        {
            _isBroken |= _isBroken || !_json.Read() || _json.TokenType != expected;
        }
        catch (JsonException)
        {
            _isBroken = true;
        }
        return !_isBroken;
    }
}
