namespace Luodi.Formats.Tests;

/// <summary>So many digits, made while they are read and nowhere kept; how many have been asked for is counted.</summary>
internal sealed class LongStream(long length) : Stream
{
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, length - Given);
        buffer.AsSpan(offset, given).Fill((byte)'7');
        Given += given;
        return given;
    }

    /// <summary>At once and in the same thread, whose allocations can so be counted.</summary>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var given = (int)Math.Min(buffer.Length, length - Given);
        buffer.Span[..given].Fill((byte)'7');
        Given += given;
        return ValueTask.FromResult(given);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
