namespace Luodi.Compiler.Emit;

/// <summary>导出: takes compilations one after the other and writes them where it was told at its making.</summary>
public interface IEmitter : IDisposable
{
    /// <param name="file">Where the text came from; given when several files go into one output.</param>
    void Add(Compilation compilation, string? file = null);

    /// <summary>Writes what has to stand at the end. Nothing can be added afterwards.</summary>
    void Complete();
}
