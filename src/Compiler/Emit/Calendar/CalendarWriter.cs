using System.Globalization;
using System.Text;

namespace Luodi.Compiler.Emit.Calendar;

/// <summary>Writes content lines of RFC 5545: CRLF after each, folded so that no line has more than 75 octets and no character is torn.</summary>
internal sealed class CalendarWriter(TextWriter output)
{
    private const int MostOctets = 75;

    /// <summary>A value of type TEXT: the marks that separate are escaped, line ends become \n.</summary>
    public void Text(string name, string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var c in WrittenText.Clean(value))
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                '\r' or '\t' => escaped.Append(c == '\t' ? " " : ""),
                _ => escaped.Append(c),
            };
        Raw($"{name}:{escaped}");
    }

    /// <summary>An all-day date.</summary>
    public void Date(string name, DateOnly day) => Raw($"{name};VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");

    public void Raw(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                output.Write("\r\n ");
                octets = 1;
            }
            output.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        output.Write("\r\n");
    }
}
