namespace Luodi.Compiler.Comparison;

/// <summary>变化: what became of something between two versions.</summary>
public enum ChangeKind
{
    Same,

    /// <summary>修改: other words at the same place in the order.</summary>
    Changed,

    /// <summary>移动: the same words elsewhere in the order. A new number alone is no move.</summary>
    Moved,

    MovedAndChanged,

    /// <summary>新增.</summary>
    Added,

    /// <summary>删去.</summary>
    Dropped,
}
