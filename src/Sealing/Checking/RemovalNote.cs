using System.Text.Json;

namespace Luodi.Sealing.Checking;

/// <summary>What a removal's own entry in the journal says.</summary>
internal sealed record RemovalNote(string Id, SequenceSet Entries, string Basis, string Approver, string ApprovedOn, long Block)
{
    /// <summary>The table of removals.</summary>
    public const string Table = "platform_journal_removal";

    /// <returns>Null when the entry is none of a removal, or its state says too little.</returns>
    public static RemovalNote? Of(StoredEntry entry, long block)
    {
        if (entry.Line.Table != Table || entry.IsRemoved)
            return null;
        try
        {
            using var state = JsonDocument.Parse(entry.State);
            return SequenceSet.Parse(Text("Entries")) is { } entries
                ? new RemovalNote(entry.Line.RecordId, entries, Text("Basis"), Text("Approver"), Text("ApprovedOn"), block)
                : null;

            string Text(string name) => state.RootElement.GetProperty(name).GetString() ?? "";
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
