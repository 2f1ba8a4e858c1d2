namespace Luodi.Compiler.Formats;

/// <summary>How many bytes a package may still unpack to, over all its parts.</summary>
internal sealed class UnpackingBudget(long bytes)
{
    private long _left = bytes;

    public void Spend(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw new RefusedException(Refusals.ZipBomb);
    }
}

/// <summary>Counts what comes out of a packed part and stops when it is more than honest documents unpack to.</summary>
internal sealed class MeasuredStream(Stream unpacked, long packedLength, UnpackingBudget budget, ReadLimits limits) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _read += read;
        budget.Spend(read);
        if (_read > limits.RatioCountsFrom && _read / limits.MaxRatio > Math.Max(1, packedLength))
            throw new RefusedException(Refusals.ZipBomb);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
