namespace Luodi.Compiler.Commitments;

/// <summary>Reads one kind of commitment, or one construction of it, from a sentence.</summary>
internal interface IMatcher
{
    /// <summary>A sentence that shows none of these is not shown to it; null when it has to see every one.</summary>
    Signs? Needs => null;

    void Read(Passage passage);
}
