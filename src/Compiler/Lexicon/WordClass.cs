namespace Luodi.Compiler.Lexicon;

/// <summary>词类: what a word of the lexicon can do in a sentence. One word may do several things.</summary>
[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>A word that only keeps its letters from being read as another (重要 is no 要).</summary>
    Plain = 1,

    /// <summary>情态: 要, 应当, 必须.</summary>
    Modal = 1 << 1,

    /// <summary>A verb by which a named actor acts: 加强, 负责, 报送.</summary>
    Deed = 1 << 2,

    /// <summary>A verb that brings countable things about: 培育, 新建.</summary>
    Creates = 1 << 3,

    /// <summary>A comparator before a measure: 达到, 不低于, 控制在.</summary>
    Reach = 1 << 4,

    /// <summary>A comparator after a measure: 以上, 以内, 左右.</summary>
    Bound = 1 << 5,

    /// <summary>A change by a measure: 增长, 提高, 下降.</summary>
    Change = 1 << 6,

    /// <summary>What may stand before an indicator and is no part of it: 力争, 确保, 推动.</summary>
    LeadIn = 1 << 7,

    /// <summary>节奏: 每月, 定期.</summary>
    Rhythm = 1 << 8,

    /// <summary>A label of units in a duty: 牵头单位, 配合单位.</summary>
    Role = 1 << 9,

    /// <summary>A benefit or its giving: 奖励, 补助, 减免.</summary>
    Benefit = 1 << 10,

    /// <summary>A sign of something that has already happened: 已, 截至, 同比.</summary>
    Past = 1 << 11,

    /// <summary>An adverb that may stand between an actor and the deed: 定期, 按, 对.</summary>
    Adverb = 1 << 12,

    /// <summary>A mere comparison: 高于, 快于.</summary>
    Compares = 1 << 13,

    /// <summary>到, 至, 截至 before a date.</summary>
    Until = 1 << 14,

    /// <summary>比, 较 before what a change is counted from.</summary>
    Than = 1 << 15,

    /// <summary>约束词: a word that says how strongly a sentence binds: 要, 力争, 鼓励.</summary>
    Force = 1 << 16,

    /// <summary>基期词: a time that a change is counted from, named without a date: 上年, 现有.</summary>
    Period = 1 << 17,
}
