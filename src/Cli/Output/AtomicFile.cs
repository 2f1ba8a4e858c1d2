namespace Luodi.Cli.Output;

/// <summary>
/// A file that appears whole or not at all: written beside its place under another name, flushed to the disk, then renamed.
/// Abandoning it from another thread is safe at any time before the renaming.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly string _target;
    private readonly string _temporary;
    private bool _closed;

    public AtomicFile(string path)
    {
        // Renaming onto a link would replace the link; what it points to is meant.
        var full = Path.GetFullPath(path);
        _target = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        _temporary = Path.Combine(Path.GetDirectoryName(_target) ?? ".", $".{Path.GetFileName(_target)}.{Path.GetRandomFileName()}.tmp");
        // Sharing deletion lets an interrupt remove the file while it is still open on systems that care.
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 1 << 16);
    }

    public FileStream Stream { get; }

    /// <exception cref="OperationCanceledException">The file was abandoned.</exception>
    public void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        lock (_gate)
        {
            if (_closed)
                throw new OperationCanceledException();
            if (!OperatingSystem.IsWindows() && File.Exists(_target))
                File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
            File.Move(_temporary, _target, overwrite: true);
            _closed = true;
        }
    }

    /// <summary>Removes the temporary file; the place itself stays as it was.</summary>
    public void Abandon()
    {
        lock (_gate)
        {
            if (_closed)
                return;
            _closed = true;
            File.Delete(_temporary);
        }
    }

    public void Dispose()
    {
        Abandon();
        Stream.Dispose();
    }
}
