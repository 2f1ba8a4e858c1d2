using System.Security.Cryptography;
using Luodi.Platform.Access;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luodi.Platform.Files;

/// <summary>附件: bytes that somebody handed in. Kept in the database, so that a file and the record that needs it are written together or not at all.</summary>
public sealed class StoredFile : Record
{
    private StoredFile() { }

    internal StoredFile(Guid id, string name, string contentType, byte[] bytes, Guid uploadedBy, DateTimeOffset uploadedAt)
    {
        (Id, Name, ContentType, Bytes, UploadedBy, UploadedAt) = (id, name, contentType, bytes, uploadedBy, uploadedAt);
        Size = bytes.LongLength;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public string Name { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    public long Size { get; private set; }

    public string Sha256 { get; private set; } = "";

    /// <summary>The journal holds their hash instead.</summary>
    [NotJournaled]
    public byte[] Bytes { get; private set; } = [];

    public Guid UploadedBy { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("platform_file");
        builder.Property(f => f.Name).HasMaxLength(255);
        builder.Property(f => f.ContentType).HasMaxLength(150);
        builder.Property(f => f.Sha256).HasMaxLength(64);
    }
}

/// <summary>Takes files in. Saving is the caller's: the file joins the caller's transaction.</summary>
public sealed class FileStore(AppDbContext db, ChangeContext change, TimeProvider clock)
{
    /// <summary>Bytes in one file; larger ones are refused.</summary>
    public const long MaximumBytes = 20 * 1024 * 1024;

    /// <summary>Kinds accepted, by the end of the name. Nothing a browser would run.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".tif"] = "image/tiff", [".tiff"] = "image/tiff",
        [".txt"] = "text/plain", [".csv"] = "text/csv", [".ofd"] = "application/ofd", [".zip"] = "application/zip",
        [".doc"] = "application/msword", [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xls"] = "application/vnd.ms-excel", [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".wps"] = "application/vnd.ms-works",
        // A web page is kept as the words it is written in, so that no browser ever runs it.
        [".html"] = "text/plain", [".htm"] = "text/plain", [".text"] = "text/plain", [".md"] = "text/plain",
    };

    public Outcome<StoredFile> Add(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        // Browsers may send a whole path; only the last part is a name, and control characters are none of it.
        var leaf = new string([.. Path.GetFileName((name ?? "").Replace('\\', '/')).Where(c => !char.IsControl(c))]);
        var kind = Path.GetExtension(leaf);
        if (leaf.Length is 0 or > 255)
            return new Refusal(RefusalKind.Invalid, "platform.file-name", "File");
        if (!Kinds.TryGetValue(kind, out var contentType))
            return new Refusal(RefusalKind.Invalid, "platform.file-kind", "File", string.Join(" ", Kinds.Keys));
        if (bytes.LongLength > MaximumBytes)
            return new Refusal(RefusalKind.TooLarge, "platform.file-too-large", "File", MaximumBytes / 1024 / 1024);
        if (bytes.Length == 0)
            return new Refusal(RefusalKind.Invalid, "platform.file-empty", "File");
        var file = new StoredFile(Guid.CreateVersion7(clock.GetUtcNow()), leaf, contentType, bytes, change.Required.AccountId, clock.GetUtcNow());
        db.Add(file);
        return file;
    }

    public Task<StoredFile?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
}
