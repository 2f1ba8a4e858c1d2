using System.Buffers;
using System.Text;
using System.Text.Json;
using Luodi.Sealing.Lines;

namespace Luodi.Sealing.Exchange;

/// <summary>导出行: an entry with its salt and state, or with the number of its removal, on one line of an export: <c>{"entry":LINE,"salt":"…","state":"…"}</c>. LINE is the very line that was sealed.</summary>
public static class ExportLine
{
    private static ReadOnlySpan<byte> Start => "{\"entry\":"u8;

    private static ReadOnlySpan<byte> BehindEntry => "},\""u8;

    public static byte[] Write(EntryLine line, StoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(entry);
        var bytes = new ArrayBufferWriter<byte>(1024);
        bytes.Write(Start);
        bytes.Write(line.ToBytes());
        if (entry.IsRemoved)
            Member("removal", entry.Removal);
        else
        {
            Member("salt", entry.Salt);
            Member("state", entry.State);
        }
        bytes.Write("}"u8);
        return bytes.WrittenSpan.ToArray();

        void Member(string name, string value)
        {
            bytes.Write(","u8);
            LineWriter.Text(bytes, name);
            bytes.Write(":"u8);
            LineWriter.Text(bytes, value);
        }
    }

    /// <returns>Null when it is no such line in its one spelling.</returns>
    public static StoredEntry? Parse(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Start) || bytes.IndexOf(BehindEntry) is not (> 0 and var end))
            return null;
        if (EntryLine.Parse(bytes[Start.Length..(end + 1)]) is not { } line || Members(bytes[(end + 1)..]) is not { } members)
            return null;
        var entry = members switch
        {
            [("removal", var removal)] when removal.Length > 0 => new StoredEntry(line, "", "", line.State.ToString(), removal),
            [("salt", var salt), ("state", var state)] => new StoredEntry(line, salt, state, "", ""),
            _ => null,
        };
        return entry is not null && Write(line, entry).AsSpan().SequenceEqual(bytes) ? entry : null;
    }

    private static List<(string Name, string Value)>? Members(ReadOnlySpan<byte> rest)
    {
        try
        {
            using var json = JsonDocument.Parse("{" + Encoding.UTF8.GetString(rest[1..]));
            return [.. json.RootElement.EnumerateObject().Select(m => (m.Name, m.Value.GetString()!))];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
