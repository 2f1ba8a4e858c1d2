namespace Luodi.Compiler.Formats.Pages;

/// <summary>A folder for one reading, which nobody else may look into, and which is gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("luodi-read-").FullName;

    public string At(string name) => Path.Combine(_path, name);

    public string Write(string name, ReadOnlyMemory<byte> bytes)
    {
        using var file = new FileStream(At(name), FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes.Span);
        return At(name);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
