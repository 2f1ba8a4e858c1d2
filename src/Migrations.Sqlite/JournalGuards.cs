using Microsoft.EntityFrameworkCore.Migrations;

namespace Luodi.Migrations.Sqlite;

/// <summary>What the model cannot say: the database itself refuses to alter the journal and its seals, but for a state that a recorded removal takes.</summary>
internal static class JournalGuards
{
    private static readonly string[] Kept = ["Sequence", "ChangeSet", "At", "AccountId", "ActorName", "SeatId", "SeatName", "Source", "Reason", "Table", "RecordId", "Act", "RecordVersion"];

    private static readonly string[] AppendOnly = ["platform_journal_block", "platform_journal_head", "platform_journal_removal"];

    public static void Lift(MigrationBuilder migration)
    {
        migration.Sql("DROP TRIGGER platform_journal_no_update;");
        migration.Sql("DROP TRIGGER platform_journal_no_delete;");
    }

    /// <summary>Entries from before the seals get a salt, a source as far as it is known, and instants as fine as the seals have them.</summary>
    public static void FillOldEntries(MigrationBuilder migration)
    {
        migration.Sql("""UPDATE platform_journal SET "Salt" = lower(hex(randomblob(16))), "Source" = CASE WHEN "AccountId" = '00000000-0000-0000-0000-000000000000' THEN 'Job' ELSE 'Web' END;""");
        migration.Sql("""UPDATE platform_journal SET "At" = rtrim(rtrim(substr("At", 1, 26), '0'), '.') WHERE length("At") = 27;""");
    }

    public static void Set(MigrationBuilder migration)
    {
        var same = string.Join(" AND ", Kept.Select(c => $"NEW.\"{c}\" IS OLD.\"{c}\""));
        migration.Sql($"""
            CREATE TRIGGER platform_journal_no_update BEFORE UPDATE ON platform_journal
            WHEN NOT (OLD."Removal" IS NULL AND NEW."State" = '' AND NEW."Salt" = '' AND length(NEW."StateDigest") = 64
              AND EXISTS (SELECT 1 FROM platform_journal_removal r WHERE r."Id" = NEW."Removal") AND {same})
            BEGIN SELECT RAISE(ABORT, 'platform_journal is append-only'); END;
            """);
        migration.Sql("CREATE TRIGGER platform_journal_no_delete BEFORE DELETE ON platform_journal BEGIN SELECT RAISE(ABORT, 'platform_journal is append-only'); END;");
        foreach (var table in AppendOnly)
            foreach (var act in (string[])["update", "delete"])
                migration.Sql($"CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
    }
}
