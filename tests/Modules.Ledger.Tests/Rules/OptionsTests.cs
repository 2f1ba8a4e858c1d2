using System.ComponentModel.DataAnnotations;
using Luodi.Modules.Ledger;

namespace Luodi.Modules.Ledger.Tests.Rules;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_are_within_their_own_ranges() => Assert.True(IsValid(new()));

    [Fact]
    public void Red_comes_after_amber()
    {
        Assert.False(IsValid(new() { SilenceAmberDays = 65, SilenceRedDays = 65 }));
        Assert.False(IsValid(new() { GapAmber = 20, GapRed = 20 }));
    }

    [Fact]
    public void A_threshold_beyond_its_range_is_refused()
    {
        Assert.False(IsValid(new() { SilenceAmberDays = 0 }));
        Assert.False(IsValid(new() { GapRed = 101 }));
    }

    private static bool IsValid(LedgerOptions options) => Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true);
}
