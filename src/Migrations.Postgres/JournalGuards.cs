using Microsoft.EntityFrameworkCore.Migrations;

namespace Luodi.Migrations.Postgres;

/// <summary>What the model cannot say: the database itself refuses to alter the journal and its seals, but for a state that a recorded removal takes.</summary>
internal static class JournalGuards
{
    private static readonly string[] Kept = ["Sequence", "ChangeSet", "At", "AccountId", "ActorName", "SeatId", "SeatName", "Source", "Reason", "Table", "RecordId", "Act", "RecordVersion", "Transaction"];

    private static readonly string[] AppendOnly = ["platform_journal_block", "platform_journal_head", "platform_journal_removal"];

    public static void Lift(MigrationBuilder migration) => migration.Sql("DROP TRIGGER platform_journal_append_only ON platform_journal;");

    /// <summary>Entries from before the seals get a salt and a source as far as it is known.</summary>
    public static void FillOldEntries(MigrationBuilder migration)
    {
        // Which transaction wrote an entry: the sealer leaves alone what a transaction under way may still add to. Entries of before are all there.
        migration.Sql("""ALTER TABLE platform_journal ADD COLUMN "Transaction" bigint NOT NULL DEFAULT 0;""");
        migration.Sql("""ALTER TABLE platform_journal ALTER COLUMN "Transaction" SET DEFAULT (pg_current_xact_id()::text::bigint);""");
        migration.Sql("""CREATE INDEX "IX_platform_journal_Transaction" ON platform_journal USING brin ("Transaction") WITH (pages_per_range = 32, autosummarize = on);""");
        migration.Sql("""UPDATE platform_journal SET "Salt" = replace(gen_random_uuid()::text, '-', ''), "Source" = CASE WHEN "AccountId" = '00000000-0000-0000-0000-000000000000' THEN 'Job' ELSE 'Web' END;""");
    }

    public static void Set(MigrationBuilder migration)
    {
        var same = string.Join(" AND ", Kept.Select(c => $"NEW.\"{c}\" IS NOT DISTINCT FROM OLD.\"{c}\""));
        migration.Sql("""CREATE OR REPLACE FUNCTION platform_journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END; $$;""");
        migration.Sql($"""
            CREATE FUNCTION platform_journal_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              IF OLD."Removal" IS NULL AND NEW."State" = '' AND NEW."Salt" = '' AND length(NEW."StateDigest") = 64
                AND EXISTS (SELECT 1 FROM platform_journal_removal r WHERE r."Id" = NEW."Removal") AND {same} THEN
                RETURN NEW;
              END IF;
              RAISE EXCEPTION 'platform_journal is append-only';
            END; $$;
            """);
        migration.Sql("CREATE TRIGGER platform_journal_keep BEFORE UPDATE ON platform_journal FOR EACH ROW EXECUTE FUNCTION platform_journal_keep();");
        migration.Sql("CREATE TRIGGER platform_journal_append_only BEFORE DELETE OR TRUNCATE ON platform_journal FOR EACH STATEMENT EXECUTE FUNCTION platform_journal_refuse();");
        foreach (var table in AppendOnly)
            migration.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION platform_journal_refuse();");
    }
}
