using System.Buffers.Binary;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Luodi.Integration.Tests.Harness;
using Luodi.Platform.Data;
using Luodi.Platform.Journal.Sealing;
using Luodi.Sealing;
using Luodi.Sealing.Checking;
using Luodi.Sealing.Lines;
using Microsoft.Extensions.DependencyInjection;

namespace Luodi.Integration.Tests.Journal;

/// <summary>Whoever owns the server can write what they like into its tables: the check names the block.</summary>
public abstract class TamperTests : IAsyncLifetime
{
    private const string Removed = "22";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("luodi-tamper-").FullName;
    private HeadLine _handedOut = null!;

    private protected SealedTown Town { get; private set; } = null!;

    protected abstract Task<DatabaseOptions> CreateAsync(string folder);

    /// <summary>Three blocks of ten entries, a state removed by law, its removal in the fourth block, two heads.</summary>
    public async ValueTask InitializeAsync()
    {
        Town = await SealedTown.OpenAsync(await CreateAsync(_folder));
        await Town.WriteAsync(15);
        await Town.SealAsync();
        await Town.HeadAsync();
        var removed = await RemoveAsync(new(Removed, "个人信息保护法第四十七条", "王五", new DateOnly(2026, 1, 10)));
        Assert.True(removed.Accepted, removed.Refusal?.Code);
        await Town.SealAsync();
        await Town.HeadAsync();
        using var check = await Town.CheckAsync();
        Assert.Empty(check.Findings);
        Assert.Equal([new LawfulGap("个人信息保护法第四十七条", "王五", "2026-01-10", 1)], check.Gaps);
        _handedOut = HeadLine.Parse(System.Text.Encoding.UTF8.GetBytes(await Town.AskAsync<string>("""SELECT "Line" FROM platform_journal_head WHERE "Number" = 2""")))!;
    }

    public async ValueTask DisposeAsync()
    {
        await Town.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Any_byte_of_any_column_of_any_entry_changed_names_the_entry_s_block()
    {
        var tried = 0;
        Prop.ForAll(Gen.Choose(1, 31).Zip(Gen.Elements(Columns)).Zip(Gen.Choose(0, int.MaxValue)).Zip(Gen.Choose(0, 7)).ToArbitrary(), flip =>
        {
            var (((entry, column), at), bit) = flip;
            var task = Task.Run(() => FlipAsync(entry, column, at, (byte)(1 << bit)));
            tried += task.GetAwaiter().GetResult() ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261122, 1));
        Assert.True(tried > 60, $"{tried}");
    }

    [Fact]
    public Task An_entry_taken_out_names_its_block() => FindsAsync(Flaw.EntryMissing, 2, 15, """DELETE FROM platform_journal WHERE "Sequence" = 15""");

    [Fact]
    public Task The_last_entries_cut_off_name_their_block() => FindsAsync(Flaw.EntryMissing, 4, 31, """DELETE FROM platform_journal WHERE "Sequence" = 31""");

    [Fact]
    public Task Entries_that_changed_places_name_their_block() => FindsAsync(Flaw.BlockRoot, 1, null,
        """UPDATE platform_journal SET "Sequence" = -3 WHERE "Sequence" = 3""",
        """UPDATE platform_journal SET "Sequence" = 3 WHERE "Sequence" = 4""",
        """UPDATE platform_journal SET "Sequence" = 4 WHERE "Sequence" = -3""");

    [Fact]
    public Task An_entry_put_in_before_all_others_is_named() => FindsAsync(Flaw.EntryStray, 1, -5, Insert(-5));

    [Fact]
    public Task A_whole_block_taken_out_is_named() => FindsAsync(Flaw.BlockNumber, 2, null, """DELETE FROM platform_journal_block WHERE "Number" = 2""", """DELETE FROM platform_journal WHERE "Sequence" BETWEEN 11 AND 20""");

    [Fact]
    public Task Blocks_cut_off_at_the_end_are_named_by_the_journal_s_own_head() => FindsAsync(Flaw.HeadBeyond, 3, 2,
        """DELETE FROM platform_journal_block WHERE "Number" = 4""", """DELETE FROM platform_journal WHERE "Sequence" > 30""");

    [Fact]
    public async Task Blocks_and_heads_cut_off_at_the_end_are_named_by_the_head_that_somebody_kept()
    {
        await Town.ForgeAsync("""DELETE FROM platform_journal_block WHERE "Number" = 4""");
        await Town.ForgeAsync("""DELETE FROM platform_journal_head WHERE "Number" = 2""");
        await Town.ForgeAsync("""DELETE FROM platform_journal WHERE "Sequence" > 30""");
        await Town.ForgeAsync("""DELETE FROM platform_journal_removal""");
        using var without = await Town.CheckAsync();
        using var with = await Town.CheckAsync(_handedOut);
        Assert.DoesNotContain(without.Findings, f => f.Flaw == Flaw.HeadBeyond);
        Assert.Contains(new Finding(Flaw.HeadBeyond, 3, 2), with.Findings);
    }

    [Fact]
    public Task Any_change_of_a_block_s_line_names_it() => FindsAsync(Flaw.BlockUnreadable, 2, null, """UPDATE platform_journal_block SET "Line" = replace("Line", '"number":2', '"number":7') WHERE "Number" = 2""");

    [Fact]
    public Task A_block_sealed_anew_breaks_the_chain_behind_it() => FindsAsync(Flaw.BlockPrevious, 3, null, """UPDATE platform_journal_block SET "Line" = replace("Line", '"horizon":', '"horizon":1') WHERE "Number" = 2""");

    [Fact]
    public Task A_removal_s_own_record_changed_is_seen() => FindsAsync(Flaw.RemovalChanged, 4, null, """UPDATE platform_journal_removal SET "Basis" = '没有依据'""");

    [Fact]
    public Task A_state_taken_away_as_if_a_law_had_taken_it_names_its_block() => FindsAsync(Flaw.RemovalUnknown, 1, 5,
        $"""UPDATE platform_journal SET "State" = '', "Salt" = '', "StateDigest" = '{DigestOf(5)}', "Removal" = (SELECT "Id" FROM platform_journal_removal) WHERE "Sequence" = 5""");

    [Fact]
    public async Task The_database_refuses_to_take_a_state_without_a_removal_and_to_change_a_seal()
    {
        foreach (var sql in (string[])[
            """UPDATE platform_journal SET "State" = '', "Salt" = '' WHERE "Sequence" = 1""",
            $"""UPDATE platform_journal SET "State" = '', "Salt" = '', "StateDigest" = '{new string('0', 64)}', "Removal" = '01980000-0000-7000-8000-000000000000' WHERE "Sequence" = 1""",
            $"""UPDATE platform_journal SET "State" = '', "Salt" = '', "StateDigest" = '{new string('0', 64)}', "ActorName" = 'x', "Removal" = (SELECT "Id" FROM platform_journal_removal) WHERE "Sequence" = 1""",
            """UPDATE platform_journal_block SET "Line" = ''""", "DELETE FROM platform_journal_block", "DELETE FROM platform_journal_head", "DELETE FROM platform_journal_removal", """UPDATE platform_journal_removal SET "Basis" = ''""",
        ])
        {
            var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Town.AskAsync<object>(sql));
            Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "某法第一条", "王五", "platform.removal-entries")]
    [InlineData("5 4", "某法第一条", "王五", "platform.removal-entries")]
    [InlineData("5", "法", "王五", "platform.removal-basis")]
    [InlineData("5", "某法第一条", " ", "platform.removal-approver")]
    [InlineData("99", "某法第一条", "王五", "platform.removal-not-sealed")]
    [InlineData(Removed, "某法第一条", "王五", "platform.removal-not-sealed")]
    [InlineData("31", "某法第一条", "王五", "platform.removal-of-removal")]
    public async Task A_removal_without_what_the_law_asks_is_refused(string entries, string basis, string approver, string code) =>
        Assert.Equal(code, (await RemoveAsync(new(entries, basis, approver, new DateOnly(2026, 1, 10)))).Refusal?.Code);

    private Task<Luodi.Platform.Outcome<int>> RemoveAsync(RemoveByLaw.Command command) => Town.InAsync(s => s.GetRequiredService<RemoveByLaw>().HandleAsync(command, CancellationToken.None));

    private static string[] Columns => ["RecordVersion", "ChangeSet", "At", "AccountId", "ActorName", "SeatId", "SeatName", "Source", "Reason", "Table", "RecordId", "Act", "Salt", "State", "StateDigest", "Removal", "Sequence"];

    private string DigestOf(long sequence)
    {
        using var hasher = TreeHasher.Of(SealAlgorithm.Sha256);
        var salt = Task.Run(() => Town.AskAsync<string>($"""SELECT "Salt" FROM platform_journal WHERE "Sequence" = {sequence}""")).GetAwaiter().GetResult();
        var state = Task.Run(() => Town.AskAsync<string>($"""SELECT "State" FROM platform_journal WHERE "Sequence" = {sequence}""")).GetAwaiter().GetResult();
        return StoredEntry.DigestOf(hasher, salt, state)!.Value.ToString();
    }

    /// <returns>False when there is nothing to change, or the database itself refuses such a value.</returns>
    private async Task<bool> FlipAsync(int entry, string column, int at, byte bit)
    {
        var where = $"WHERE \"Sequence\" = {entry.ToString(CultureInfo.InvariantCulture)}";
        var stored = await Town.AskAsync<object>($"SELECT {Raw(column)} FROM platform_journal {where}");
        if (stored is DBNull or byte[] { Length: 0 })
            return false;
        var changed = Changed(stored, at, bit);
        try
        {
            await Town.ForgeAsync($"UPDATE platform_journal SET \"{column}\" = {Cast(column, "@value")} {where}", ("@value", changed));
        }
        catch (Exception refused) when (refused is System.Data.Common.DbException or ArgumentException)
        {
            return false;
        }
        var now = column == "Sequence" ? $"WHERE \"Sequence\" = {Convert.ToString(changed, CultureInfo.InvariantCulture)}" : where;
        using (var check = await Town.CheckAsync())
            Assert.True(check.Findings.Any(f => f.Block == (entry + 9) / 10), $"entry {entry}, {column}, {stored} → {changed}: {string.Join("; ", check.Findings)}");
        await Town.ForgeAsync($"UPDATE platform_journal SET \"{column}\" = {Cast(column, "@value")} {now}", ("@value", stored));
        return true;
    }

    private static object Changed(object stored, int at, byte bit)
    {
        switch (stored)
        {
            case byte[] bytes:
                bytes = (byte[])bytes.Clone();
                bytes[at % bytes.Length] ^= bit;
                return bytes;
            case long number:
                Span<byte> eight = stackalloc byte[8];
                BinaryPrimitives.WriteInt64LittleEndian(eight, number);
                eight[at % 8] ^= bit;
                return BinaryPrimitives.ReadInt64LittleEndian(eight);
            default:
                throw new InvalidOperationException(stored.GetType().Name);
        }
    }

    /// <summary>The bytes as they are stored; what the database keeps as a number, as one.</summary>
    private string Raw(string column) => (column, Town.Database.IsPostgres) switch
    {
        ("Sequence" or "RecordVersion", _) => $"\"{column}\"",
        ("ChangeSet" or "AccountId" or "SeatId" or "Removal", true) => $"uuid_send(\"{column}\")",
        ("At", true) => "(extract(epoch FROM \"At\") * 1000000)::bigint",
        (_, true) => $"convert_to(\"{column}\", 'UTF8')",
        _ => $"CAST(\"{column}\" AS BLOB)",
    };

    private string Cast(string column, string value) => (column, Town.Database.IsPostgres) switch
    {
        ("Sequence" or "RecordVersion", _) => value,
        ("ChangeSet" or "AccountId" or "SeatId" or "Removal", true) => $"encode({value}, 'hex')::uuid",
        ("At", true) => $"timestamptz 'epoch' + {value} * interval '1 microsecond'",
        (_, true) => $"convert_from({value}, 'UTF8')",
        _ => $"CAST({value} AS TEXT)",
    };

    private static string Insert(long sequence)
    {
        const string All = "\"ChangeSet\", \"At\", \"AccountId\", \"ActorName\", \"SeatId\", \"SeatName\", \"Source\", \"Reason\", \"Table\", \"RecordId\", \"Act\", \"RecordVersion\", \"Salt\", \"State\", \"StateDigest\"";
        return $"INSERT INTO platform_journal (\"Sequence\", {All}) SELECT {sequence.ToString(CultureInfo.InvariantCulture)}, {All} FROM platform_journal WHERE \"Sequence\" = 1";
    }

    private async Task FindsAsync(Flaw flaw, long block, long? item, params string[] forgeries)
    {
        foreach (var sql in forgeries)
            await Town.ForgeAsync(sql);
        using var check = await Town.CheckAsync();
        Assert.Contains(new Finding(flaw, block, item), check.Findings);
    }
}

public sealed class TamperOnSqlite : TamperTests
{
    protected override Task<DatabaseOptions> CreateAsync(string folder) => Task.FromResult(new DatabaseOptions { DataDirectory = folder });

    [Fact]
    public async Task A_value_of_another_kind_with_the_same_letters_names_its_block()
    {
        await Town.ForgeAsync("""UPDATE platform_journal SET "ActorName" = CAST("ActorName" AS BLOB) WHERE "Sequence" = 12""");
        using var check = await Town.CheckAsync();
        Assert.Equal([new Finding(Flaw.EntryForm, 2, 12)], check.Findings);
    }
}

[Collection<QuietPostgres>]
public sealed class TamperOnPostgres : TamperTests
{
    protected override async Task<DatabaseOptions> CreateAsync(string folder) => new() { DataDirectory = folder, Connection = await PrivatePostgres.CreateDatabaseAsync() };
}
