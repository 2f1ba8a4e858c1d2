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
