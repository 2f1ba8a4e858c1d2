namespace Luodi.Modules.Audit.Tests.Rules;

public sealed class StateDifferenceTests
{
    [Fact]
    public void What_changed_came_and_went_is_told_and_what_stayed_is_not() => Assert.Equal(
        [new StateDifference("Name", "一", "二"), new StateDifference("Due", null, "2026-01-12"), new StateDifference("Old", "5", null)],
        StateDifference.Between("""{"Id":"x","Name":"一","Old":5}""", """{"Id":"x","Name":"二","Due":"2026-01-12"}"""));

    [Fact]
    public void All_of_a_new_record_is_new() =>
        Assert.Equal([new StateDifference("Id", null, "x"), new StateDifference("Done", null, "true")], StateDifference.Between(null, """{"Id":"x","Done":true}"""));

    [Fact]
    public void Nothing_is_told_of_a_state_that_is_gone()
    {
        Assert.Null(StateDifference.Between("", """{"Id":"x"}"""));
        Assert.Null(StateDifference.Between("""{"Id":"x"}""", ""));
        Assert.Null(StateDifference.Between(null, "[]"));
    }

    [Fact]
    public void An_empty_value_is_another_than_none() =>
        Assert.Equal([new StateDifference("Due", "2026-01-12", "")], StateDifference.Between("""{"Due":"2026-01-12"}""", """{"Due":null}"""));
}
