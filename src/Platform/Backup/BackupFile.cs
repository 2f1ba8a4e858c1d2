using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Luodi.Platform.Backup;

/// <summary>备份文件: a zip of parts, their manifest, and the manifest's own digest. Only its owner may read it.</summary>
internal sealed class BackupFile : IDisposable
{
    private const string ManifestName = "manifest.json";
    private const string DigestName = "manifest.sha256";

    private readonly ZipArchive _zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    public static async Task<BackupPart> AddAsync(ZipArchive zip, string name, Stream content, CancellationToken cancel)
    {
        await using var part = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        var (bytes, digest) = await PassAsync(content, part, cancel);
        return new BackupPart(name, bytes, digest);
    }

    public static async Task FinishAsync(ZipArchive zip, BackupManifest manifest, CancellationToken cancel)
    {
        var bytes = manifest.Write();
        await AddAsync(zip, ManifestName, new MemoryStream(bytes), cancel);
        await AddAsync(zip, DigestName, new MemoryStream(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes)))), cancel);
    }

    /// <summary>Opens without reading the parts.</summary>
    /// <exception cref="BackupException">It is no backup, is cut off, was made by a newer program, or its list of contents was changed.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancel)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(path, cancel);
            var bytes = await ReadAsync(zip, ManifestName, cancel);
            var digest = await ReadAsync(zip, DigestName, cancel);
            if (!Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))).AsSpan().SequenceEqual(digest))
                throw Broken(path, ManifestName);
            var manifest = BackupManifest.Read(bytes) ?? throw Broken(path, ManifestName);
            if (manifest.Format > BackupManifest.Known)
                throw new BackupException($"{path} 由更新的程序（{manifest.Program}）制作，请先升级本程序。(It was made by a newer program; upgrade this one first.)");
            return new BackupFile(zip, manifest);
        }
        catch (FileNotFoundException)
        {
            throw new BackupException($"没有这个文件 no such file: {path}");
        }
        catch (Exception failure)
        {
            zip?.Dispose();
            throw failure is BackupException or OperationCanceledException or UnauthorizedAccessException ? failure
                : new BackupException($"{path} 不是备份文件，或已损坏、不完整。(It is no backup, or damaged, or cut off.)");
        }
    }

    /// <summary>Reads every part and holds it against the manifest.</summary>
    /// <exception cref="BackupException">A part is missing, changed, or too many.</exception>
    public async Task CheckAsync(string path, CancellationToken cancel)
    {
        var there = _zip.Entries.Select(e => e.FullName).Where(n => n is not (ManifestName or DigestName)).Order(StringComparer.Ordinal).ToList();
        var listed = Manifest.Parts.Select(p => p.Name).Order(StringComparer.Ordinal).ToList();
        if (!there.SequenceEqual(listed, StringComparer.Ordinal))
            throw Broken(path, there.Except(listed).Concat(listed.Except(there)).FirstOrDefault() ?? "twice");
        foreach (var part in Manifest.Parts)
        {
            try
            {
                await using var content = await OpenPartAsync(part.Name, cancel);
                if (await PassAsync(content, Stream.Null, cancel) != (part.Bytes, part.Sha256))
                    throw Broken(path, part.Name);
            }
            catch (Exception failure) when (failure is InvalidDataException or IOException)
            {
                throw Broken(path, part.Name);
            }
        }
    }

    public bool Has(string part) => Manifest.Parts.Any(p => p.Name == part);

    public Task<Stream> OpenPartAsync(string name, CancellationToken cancel) =>
        _zip.GetEntry(name) is { } entry ? entry.OpenAsync(cancel) : throw new InvalidDataException(name);

    public async Task<byte[]> ReadPartAsync(string name, CancellationToken cancel) => await ReadAsync(_zip, name, cancel);

    public void Dispose() => _zip.Dispose();

    private static BackupException Broken(string path, string part) =>
        new($"{path} 已损坏：{part} 与备份清单不符，未恢复任何内容。(It is damaged: {part} is not what the manifest says. Nothing was restored.)");

    private static async Task<byte[]> ReadAsync(ZipArchive zip, string name, CancellationToken cancel)
    {
        var entry = zip.GetEntry(name) ?? throw new InvalidDataException(name);
        await using var content = await entry.OpenAsync(cancel);
        var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static async Task<(long Bytes, string Sha256)> PassAsync(Stream from, Stream to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0; bytes += read)
        {
            hash.AppendData(buffer.AsSpan(0, read));
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
