namespace Luodi.Compiler.Diagnostics;

/// <summary>审校结果导出: takes findings one after the other and writes them where it was told at its making.</summary>
public interface IFindingEmitter : IDisposable
{
    void Add(Finding finding);

    /// <summary>Writes what has to stand at the end. Nothing can be added afterwards.</summary>
    void Complete();
}
