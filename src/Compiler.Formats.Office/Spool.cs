using System.IO.Compression;

namespace Luodi.Compiler.Formats.Office;

/// <summary>暂存: bytes that are written long before it is their turn: packed in memory while they are few, else in a file that is gone with the process.</summary>
internal sealed class Spool : IDisposable
{
    private const int MostInMemory = 1 << 20;

    private readonly DeflateStream _packed;
    private readonly Store _store = new();

    public Spool() => _packed = new DeflateStream(_store, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>To write to, until it is copied.</summary>
    public Stream Input => _packed;

    /// <summary>Once, when everything has been written.</summary>
    public void CopyTo(Stream output)
    {
        _packed.Dispose();
        using var unpacked = new DeflateStream(_store.Rewound(), CompressionMode.Decompress);
        unpacked.CopyTo(output);
    }

    public void Dispose()
    {
        _packed.Dispose();
        _store.Dispose();
    }

    private sealed class Store : Stream
    {
        private Stream _bytes = new MemoryStream();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public Stream Rewound()
        {
            _bytes.Position = 0;
            return _bytes;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (_bytes is MemoryStream memory && memory.Length + buffer.Length > MostInMemory)
            {
                var file = new FileStream(Path.Combine(Path.GetTempPath(), "luodi-" + Path.GetRandomFileName()),
                    new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
                memory.WriteTo(file);
                memory.Dispose();
                _bytes = file;
            }
            _bytes.Write(buffer);
        }

        public override void Flush() => _bytes.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _bytes.Dispose();
            base.Dispose(disposing);
        }
    }
}
