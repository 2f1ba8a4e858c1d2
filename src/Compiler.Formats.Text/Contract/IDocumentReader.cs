namespace Luodi.Compiler.Formats;

/// <summary>读取器: turns the bytes of one kind of file into text. Total: bad bytes give a refusal, never an exception.</summary>
public interface IDocumentReader
{
    FileKind Kind { get; }

    ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancel);
}
