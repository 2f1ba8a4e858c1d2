using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Rules;

/// <summary>拟设 → 成立 → 调整充实 → 撤销: which state may follow which.</summary>
internal static class BodyCourse
{
    public static bool IsActive(BodyState? state) => state is BodyState.Established or BodyState.Adjusted;

    public static IReadOnlyList<BodyState> After(BodyState state) => state switch
    {
        BodyState.Planned => [BodyState.Established, BodyState.Dissolved],
        BodyState.Established or BodyState.Adjusted => [BodyState.Adjusted, BodyState.Dissolved],
        BodyState.Dissolved => [],
    };

    /// <summary>The state of a day; null before the first step.</summary>
    public static BodyStep? On(IEnumerable<BodyStep> steps, DateOnly day) => steps.Where(s => s.On <= day).OrderBy(s => s.On).ThenBy(s => s.State).LastOrDefault();
}
