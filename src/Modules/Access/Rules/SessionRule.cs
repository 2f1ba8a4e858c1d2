using Luodi.Modules.Access.Model;

namespace Luodi.Modules.Access.Rules;

/// <summary>会话时限: when a session that nobody ended is over.</summary>
internal static class SessionRule
{
    /// <summary>How exactly the last use is kept: a page full of pictures is one use and not thirty writes.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <returns>Null while it goes on.</returns>
    public static SessionEnd? EndOf(DateTimeOffset startedAt, DateTimeOffset lastSeenAt, DateTimeOffset now, SignInRules rules) =>
        now >= startedAt + rules.LongestSession ? SessionEnd.TooLong
        : now >= lastSeenAt + rules.Idle ? SessionEnd.Idle
        : null;
}
