using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Luodi.Compiler.Emit.Json;

/// <summary>
/// Writes text as it is. The framework's encoders, the relaxed one too, escape every character beyond the first plane,
/// and there stand rare characters of Chinese names and places (𠮷, 𬭚).
/// </summary>
internal static class JsonText
{
    public static void WriteText(this Utf8JsonWriter writer, string name, string? text)
    {
        writer.WritePropertyName(name);
        writer.WriteTextValue(text);
    }

    public static void WriteTextValue(this Utf8JsonWriter writer, string? text)
    {
        if (text is null)
            writer.WriteNullValue();
        else if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            writer.WriteStringValue(text);
        else
            writer.WriteRawValue(Quoted(text), skipInputValidation: true);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 16).Append('"');
        // Half of a pair without its other half comes out of the enumeration as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append((char)rune.Value);
            else if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                quoted.Append(rune.ToString());
        return quoted.Append('"').ToString();
    }
}
