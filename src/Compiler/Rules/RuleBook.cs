using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules;

/// <summary>规则册: all rules, in the order of their ids. A new rule is a line here and a page in docs/diagnostics.</summary>
internal static class RuleBook
{
    public static ImmutableArray<IRule> All { get; } = [new MissingNumber(), new RepeatedNumber(), new DutyWithoutLead(), new DeadlineBeforeIssue(), new ImpossibleDate()];

    public static ImmutableArray<Diagnostic> Check(Reading reading)
    {
        var found = new List<Diagnostic>();
        foreach (var rule in All)
            rule.Check(reading, found);
        return found.Count == 0 ? [] : [.. found.OrderBy(d => d.Span).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }
}
