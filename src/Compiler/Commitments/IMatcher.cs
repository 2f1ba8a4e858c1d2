namespace Luodi.Compiler.Commitments;

/// <summary>Reads one kind of commitment, or one construction of it, from a sentence.</summary>
internal interface IMatcher
{
    void Read(Passage passage);
}
