using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Commitments;

/// <summary>目标状态: provisions that paint the state to come; who acts in them is not thereby bound.</summary>
internal static class Goals
{
    public static bool Describe(Passage passage)
    {
        for (var at = passage.Provision; at is not null; at = passage.Setting.Dues.ParentOf(at))
            if (at.Number == "——" || IsGoalHeading(at))
                return true;
        return false;
    }

    private static bool IsGoalHeading(Provision provision) =>
        provision.Heading.Contains("目标", StringComparison.Ordinal) && provision.Heading.Length <= 16 || provision.Heading.Contains("指导思想", StringComparison.Ordinal);
}

/// <summary>回顾: sections that tell what has been.</summary>
internal static class History
{
    private static readonly WordSet Headings = WordList.Set("PastHeadings");

    public static bool Tells(Passage passage)
    {
        for (var at = passage.Provision; at is not null; at = passage.Setting.Dues.ParentOf(at))
        {
            // 2023年主要工作 in a report of 2024 looks back.
            if (passage.Setting.Masthead.IssuedOn is { } issued && at.Heading.Length > 0 && Dates.Read(at.Heading, 0, out var date) > 0 && date is { Year: { } year, FiveYearPlan: false } && year < issued.Year)
                return true;
            foreach (var word in Headings.Words)
                if (at.Heading.EndsWith(word, StringComparison.Ordinal) && at.Heading.Length <= word.Length + 12)
                    return true;
        }

        return false;
    }
}

/// <summary>条件: sections that say who may apply; they bind nobody who does not.</summary>
internal static class Conditions
{
    public static bool Hold(Passage passage)
    {
        for (var at = passage.Provision; at is not null; at = passage.Setting.Dues.ParentOf(at))
            if (at.Heading.EndsWith("条件", StringComparison.Ordinal) && at.Heading.Length <= 12)
                return true;
        return false;
    }
}
