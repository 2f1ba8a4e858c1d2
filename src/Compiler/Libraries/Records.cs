using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Libraries;

/// <summary>What a target says of its indicator: a state, a rise, a fall, a rate or a multiple.</summary>
internal enum Measures { State, Rise, Fall, Rate, Multiple }

/// <summary>目标记录: a target as it is compared. Value and unit are in the unit's bare size.</summary>
/// <param name="Key">Hash of indicator, kind of measure and unit: equal keys mean the same thing is measured.</param>
/// <param name="Due">Last day of the deadline as yyyyMMdd; 0 when there is none.</param>
internal readonly record struct TargetRecord(ulong Key, Mention Mention, int Indicator, Measures Measures, Comparator Comparator, decimal Value, decimal? To, int Unit, int Shown, int Due, Force Force, bool LessIsMore);

/// <summary>任务记录: a duty as it is compared.</summary>
internal readonly record struct DutyRecord(Mention Mention, Words Action, int Leads, int Due, Force Force);

/// <summary>引用记录.</summary>
/// <param name="Title">Number of the title's name; −1 when only a number is cited.</param>
/// <param name="NumberKey">Number of the key; −1 when only a title is cited.</param>
/// <param name="Ends">废止: the sentence puts the cited document out of force.</param>
/// <param name="Future">制定, 修订: the cited document is still to come.</param>
internal readonly record struct CitationRecord(Mention Mention, int Title, int Place, int Name, int NumberKey, bool Ends, bool Future);
