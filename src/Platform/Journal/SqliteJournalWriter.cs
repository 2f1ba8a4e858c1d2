using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Luodi.Platform.Journal;

/// <summary>Writes the entries of one save into SQLite with one command, spelt as the mapping spells them.</summary>
internal static class SqliteJournalWriter
{
    private const int RowsPerCommand = 50;

    private static readonly string[] Columns =
        ["ChangeSet", "At", "AccountId", "ActorName", "SeatId", "SeatName", "Source", "Reason", "Table", "RecordId", "Act", "RecordVersion", "Salt", "State", "StateDigest"];

    private static readonly string OneRow = CommandText(1);
    private static readonly string TwoRows = CommandText(2);

    public static void Write(DatabaseFacade database, List<JournalEntry> entries)
    {
        foreach (var rows in entries.Chunk(RowsPerCommand))
        {
            using var command = database.GetDbConnection().CreateCommand();
            command.Transaction = database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = rows.Length switch { 1 => OneRow, 2 => TwoRows, var count => CommandText(count) };
            for (var row = 0; row < rows.Length; row++)
                Bind(command, row * Columns.Length, rows[row]);
            command.ExecuteNonQuery();
        }
    }

    private static void Bind(DbCommand command, int first, JournalEntry entry)
    {
        object[] values =
        [
            entry.ChangeSet, entry.At.UtcDateTime, entry.AccountId, entry.ActorName, entry.SeatId, entry.SeatName, entry.Source.ToString(), entry.Reason, entry.Table, entry.RecordId,
            entry.Act.ToString(), entry.RecordVersion, entry.Salt, entry.State, entry.StateDigest,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (string.Create(CultureInfo.InvariantCulture, $"@p{first + i}"), values[i]);
            command.Parameters.Add(parameter);
        }
    }

    private static string CommandText(int rows)
    {
        var text = new StringBuilder("INSERT INTO platform_journal (").AppendJoin(", ", Columns.Select(c => $"\"{c}\"")).Append(") VALUES ");
        for (var row = 0; row < rows; row++)
            text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(row * Columns.Length, Columns.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"@p{i}"))).Append(')');
        return text.ToString();
    }
}
