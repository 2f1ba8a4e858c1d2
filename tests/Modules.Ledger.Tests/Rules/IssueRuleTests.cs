namespace Luodi.Modules.Ledger.Tests.Rules;

[Trait("Rule", "R-012")]
public sealed class IssueRuleTests
{
    private static readonly Guid List = new("01990000-0000-7000-8000-000000000001");
    private static readonly Guid Unit = new("01990000-0000-7000-8000-000000000002");
    private static readonly DateOnly Deadline = new(2026, 12, 31);

    [Fact]
    public void A_task_with_list_owner_and_deadline_can_be_issued() => Assert.Equal(Lack.Nothing, IssueRule.LackOf(List, Unit, Deadline));

    [Fact]
    public void A_task_on_no_list_cannot() => Assert.Equal(Lack.List, IssueRule.LackOf(null, Unit, Deadline));

    [Fact]
    public void A_task_without_owner_cannot() => Assert.Equal(Lack.Owner, IssueRule.LackOf(List, null, Deadline));

    [Fact]
    public void A_task_without_deadline_cannot() => Assert.Equal(Lack.Deadline, IssueRule.LackOf(List, Unit, null));

    [Fact]
    public void All_that_lacks_is_named() =>
        Assert.Equal([Lack.List, Lack.Owner, Lack.Deadline], IssueRule.Parts(IssueRule.LackOf(Guid.Empty, null, null)));
}
