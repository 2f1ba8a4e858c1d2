namespace Luodi.Cli.Output;

/// <summary>
/// A file that appears whole or not at all: written beside its place under another name, flushed to the disk, then renamed.
/// Disposing of it from another thread is safe at any time; before the renaming it leaves nothing behind.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly string _target;
    private readonly string? _temporary;
    private bool _closed;

    private OutputFile(string target, string? temporary, FileStream stream) => (_target, _temporary, Stream) = (target, temporary, stream);

    public FileStream Stream { get; }

    /// <exception cref="IOException">The place cannot be written to.</exception>
    public static OutputFile At(string path)
    {
        // Renaming onto a link would replace the link; what it points to is meant.
        var full = Path.GetFullPath(path);
        var target = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
        if (Directory.Exists(target))
            throw new IOException($"{path} is a folder");
        // Renaming onto a device (/dev/null, /dev/stdout) would replace the device.
        if (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal))
            return new OutputFile(target, null, new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
        var temporary = Path.Combine(Path.GetDirectoryName(target) ?? ".", $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        // Sharing deletion lets an interrupt remove the file while it is still open, on systems that care.
        return new OutputFile(target, temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 1 << 16));
    }

    /// <exception cref="OperationCanceledException">The file was disposed of before.</exception>
    public void Commit()
    {
        lock (_gate)
        {
            if (_closed)
                throw new OperationCanceledException();
            Stream.Flush(flushToDisk: _temporary is not null);
            Stream.Dispose();
            if (_temporary is not null)
            {
                if (!OperatingSystem.IsWindows() && File.Exists(_target))
                    File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
                File.Move(_temporary, _target, overwrite: true);
            }
            _closed = true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
                return;
            _closed = true;
            if (_temporary is not null)
                File.Delete(_temporary);
        }
        // The thread that writes may be in the middle of it: it then fails, or ends with the process.
        Stream.Dispose();
    }
}
