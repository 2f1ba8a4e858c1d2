using System.Globalization;
using System.Text;

namespace Luodi.Formats.Tests.Emit;

/// <summary>Reads a calendar strictly by RFC 5545, as far as ours go: throws at whatever the standard does not allow.</summary>
internal sealed record CalendarFile(IReadOnlyList<CalendarFile.Component> Components)
{
    public static CalendarFile Read(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var raw = text[..^2].Split("\r\n");
        Assert.All(raw, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        var lines = text[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        var components = new List<Component>();
        Component? open = null;
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines[1..^1])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            Assert.True(colon > 0, line);
            var (name, value) = (line[..colon], line[(colon + 1)..]);
            if (name == "BEGIN")
            {
                Assert.Null(open);
                open = new Component(value, []);
            }
            else if (name == "END")
            {
                Assert.Equal(open?.Kind, value);
                components.Add(open!);
                open = null;
            }
            else
                Assert.True((open?.Properties ?? own).TryAdd(name, value), name + " twice");
        }
        Assert.Null(open);
        Assert.True(own.ContainsKey("PRODID") && own["VERSION"] == "2.0");
        return new CalendarFile(components);
    }

    internal sealed record Component(string Kind, Dictionary<string, string> Properties)
    {
        public string Id => Properties["UID"];

        public DateOnly? Start => Properties.TryGetValue("DTSTART;VALUE=DATE", out var day) ? DateOnly.ParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture) : null;

        public DateOnly? End => Properties.TryGetValue("DTEND;VALUE=DATE", out var day) ? DateOnly.ParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture) : null;

        public string? Rule => Properties.GetValueOrDefault("RRULE");

        public string Text(string name)
        {
            var value = Properties[name];
            var text = new StringBuilder();
            for (var i = 0; i < value.Length; i++)
            {
                Assert.False(value[i] is ';' or ',', "unescaped " + value);
                if (value[i] != '\\')
                    text.Append(value[i]);
                else
                    text.Append(value[++i] switch { 'n' => '\n', '\\' or ';' or ',' => value[i], _ => throw new FormatException(value) });
            }
            return text.ToString();
        }

        /// <summary>The days of a rule by the words of RFC 5545, 3.3.10, written apart from the emitter's own reckoning.</summary>
        public IEnumerable<DateOnly> Days(int most)
        {
            var parts = Rule!.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
            var months = parts.TryGetValue("BYMONTH", out var m) ? m.Split(',').Select(int.Parse).ToHashSet() : null;
            var found = 0;
            for (var month = new DateOnly(Start!.Value.Year, Start.Value.Month, 1); found < most; month = month.AddMonths(1))
            {
                if (months?.Contains(month.Month) == false)
                    continue;
                var length = DateTime.DaysInMonth(month.Year, month.Month);
                IEnumerable<DateOnly> days = Enumerable.Range(1, length).Select(d => new DateOnly(month.Year, month.Month, d));
                if (parts.TryGetValue("BYMONTHDAY", out var numbers))
                {
                    var wanted = numbers.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Select(n => n < 0 ? length + 1 + n : n).ToHashSet();
                    days = days.Where(d => wanted.Contains(d.Day));
                }
                if (parts.TryGetValue("BYDAY", out var names))
                    days = days.Where(d => names.Split(',').Contains(d.DayOfWeek.ToString()[..2].ToUpperInvariant()));
                if (parts.TryGetValue("BYSETPOS", out var position))
                    days = int.Parse(position, CultureInfo.InvariantCulture) is var p && p > 0 ? days.Skip(p - 1).Take(1) : days.Reverse().Skip(-p - 1).Take(1);
                foreach (var day in days.Where(d => d >= Start))
                    if (found++ < most)
                        yield return day;
            }
        }
    }
}
