using System.Collections.Immutable;
using Luodi.Compiler.Rules.Review;

namespace Luodi.Compiler.Rules;

/// <summary>审校规则册: the rules of the check over one document, in the order of their ids. A new rule is a line here and a page in docs/diagnostics.</summary>
internal static class ReviewBook
{
    public static ImmutableArray<IReviewRule> All { get; } =
    [
        new TargetWithoutDeadline(), new GrowthWithoutBaseline(), new TargetWithoutOwner(), new VagueMeasure(), new DeadlinePast(),
        new PartsOverWhole(), new SharesNotWhole(), new DeclaredCount(), new CadenceWithoutReceiver(), new IncentiveWithoutCap(), new IncentiveWithoutPeriod(),
        new IncentiveWithoutAuthority(), new CompetitionRestricted(), new InnovationRestricted(), new TwoNamesOneBody(),
    ];
}
