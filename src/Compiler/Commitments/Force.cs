namespace Luodi.Compiler.Commitments;

/// <summary>约束力: how strongly a sentence binds, by the word that governs it. Lists: Lexicon/Forces.txt.</summary>
public enum Force
{
    /// <summary>No word says: 建设50家平台, 给予奖励. Also where something is merely allowed (可) or foreseen (将).</summary>
    Plain,

    /// <summary>硬约束: 必须, 应当, 要, 须, 确保, 不得.</summary>
    Binding,

    /// <summary>力争: 力争, 争取, 努力.</summary>
    Striving,

    /// <summary>鼓励: 鼓励, 支持, 引导, 探索.</summary>
    Encouraging,
}
