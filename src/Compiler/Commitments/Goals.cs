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
    private static readonly string[] Announcing = ["下列", "以下", "如下", "符合", "满足", "具备"];

    private static readonly string[] Lists = ["条件", "条件之一", "标准之一", "情形之一", "要求之一"];

    private static readonly string[] Addressees = ["对象", "范围", "标准", "要求", "资格"];

    private static readonly string[] Grants = ["申报", "申请", "认定", "支持", "扶持", "适用", "补助", "补贴", "奖励", "资助", "评定", "入选", "享受", "推荐", "所称", "所指"];

    private const int LongestHeading = 12;

    public static bool Hold(Passage passage)
    {
        for (var at = passage.Provision; at is not null; at = passage.Setting.Dues.ParentOf(at))
            if (at.Heading.EndsWith("条件", StringComparison.Ordinal) && at.Heading.Length <= LongestHeading)
                return true;
        return false;
    }

    /// <summary>申报对象, 支持范围, and what stands below 申请单位应当符合下列条件：: the measures there say who is meant, though whoever 要 does something is bound.</summary>
    public static bool AreBelow(Passage passage)
    {
        // 二、支持范围 above whole articles names them; only the nearest heading says what a sentence is about.
        var near = true;
        for (var at = passage.Provision; at is not null; at = passage.Setting.Dues.ParentOf(at))
        {
            if (near && at.Heading.Length is > 0 and <= LongestHeading && Ends(at.Heading, Addressees) && Holds(at.Heading, Grants) || ReferenceEquals(at, passage.Setting.ConditionsIn) && !ReferenceEquals(at, passage.Provision))
                return true;
            near &= at.Heading.Length == 0;
        }

        return false;
    }

    /// <summary>应当符合下列条件之一：, when the sentence ends so: the items below say who is meant.</summary>
    public static void Note(Passage passage)
    {
        if (passage.Provision is null || passage.Clauses.Count == 0)
            return;
        var tokens = passage.Tokens;
        var last = passage.Clauses[^1];
        var text = tokens.Dense.Folded[tokens[last.First].Start..tokens[last.End - 1].End].TrimEnd(":。;");
        if (text.Length > 1 && text[^1] is '件' or '一' && Ends(text, Lists) && Holds(text, Announcing) && Holds(tokens.Dense.Folded[tokens[passage.First].Start..tokens[last.End - 1].End], Grants))
            passage.Setting.ConditionsIn = passage.Provision;
    }

    private static bool Ends(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool Holds(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        return false;
    }
}
