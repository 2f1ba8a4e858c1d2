using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Luodi.Platform.Backup;

/// <summary>备份清单: what lies in a backup, and of which moment it is. Everything in the file is held against it before anything is restored.</summary>
/// <param name="Format">Of the file; a newer one than <see cref="Known"/> is refused.</param>
/// <param name="Database"><see cref="Sqlite"/> or <see cref="Postgres"/>.</param>
/// <param name="At">When the backup began: everything that was answered before is in it.</param>
/// <param name="Migrations">The shape of the database, oldest first.</param>
public sealed record BackupManifest(
    int Format, string Program, string Database, DateTimeOffset At, IReadOnlyList<string> Migrations,
    IReadOnlyList<BackupPart> Parts, IReadOnlyList<BackupTable> Tables, BackupJournal Journal)
{
    public const int Known = 1;
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    public long Rows => Tables.Sum(t => t.Rows);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <returns>Null when this is no manifest.</returns>
    public static BackupManifest? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(bytes, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One part of the file, as it was before it was packed.</summary>
public sealed record BackupPart(string Name, long Bytes, string Sha256);

/// <summary>One table, and how many rows of it are in the backup.</summary>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows);

/// <summary>How the journal stood.</summary>
/// <param name="Head">The newest head's line; a restored journal must still stand behind it. Null before the first.</param>
/// <param name="Findings">What was already wrong with it when the backup was made.</param>
public sealed record BackupJournal(long Blocks, long Entries, string? Head, long Findings);
