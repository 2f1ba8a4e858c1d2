namespace Luodi.Modules.Audit.Tests.Rules;

public sealed class ShownTests
{
    [Fact]
    public void An_instant_asked_for_is_the_end_of_that_minute_in_Beijing()
    {
        var instant = Shown.Read("2026-01-12T09:30");
        Assert.Equal(new DateTimeOffset(2026, 1, 12, 1, 31, 0, TimeSpan.Zero).AddTicks(-1), instant!.Value.ToUniversalTime());
        Assert.Equal("2026-01-12T09:30", Shown.Input(instant.Value));
        Assert.Equal("2026-01-12 09:30:59", Shown.Instant(instant.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-13-01T00:00")]
    [InlineData("gestern")]
    public void What_is_no_instant_is_none(string text) => Assert.Null(Shown.Read(text));
}
