using System.ComponentModel.DataAnnotations;

namespace Luodi.Modules.Ledger;

/// <summary>台账参数: thresholds of the light rule. Section <c>Ledger</c> of the configuration.</summary>
internal sealed class LedgerOptions : IValidatableObject
{
    /// <summary>Days without a report, from the issue or the last report, that are still in order; more is amber.</summary>
    /// <value>35: a month and some days to write it.</value>
    [Range(1, 366)]
    public int SilenceAmberDays { get; set; } = 35;

    /// <summary>Days without a report that are still amber; more is red.</summary>
    /// <value>65: two months and some days.</value>
    [Range(2, 732)]
    public int SilenceRedDays { get; set; } = 65;

    /// <summary>Percentage points behind the even pace from which a task is amber.</summary>
    [Range(1, 100)]
    public decimal GapAmber { get; set; } = 10;

    /// <summary>Percentage points behind the even pace from which a task is red.</summary>
    [Range(1, 100)]
    public decimal GapRed { get; set; } = 20;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SilenceRedDays <= SilenceAmberDays)
            yield return new($"{nameof(SilenceRedDays)} must be more than {nameof(SilenceAmberDays)}.");
        if (GapRed <= GapAmber)
            yield return new($"{nameof(GapRed)} must be more than {nameof(GapAmber)}.");
    }
}
