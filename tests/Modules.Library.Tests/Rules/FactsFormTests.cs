using Luodi.Modules.Library.Contract;
using Luodi.Modules.Library.Model;
using Luodi.Modules.Library.Rules;

namespace Luodi.Modules.Library.Tests.Rules;

public sealed class FactsFormTests
{
    [Fact]
    public void Facts_of_every_kind_come_back_from_their_form_unchanged()
    {
        ReadingFacts[] all =
        [
            new TargetFacts("高新技术企业", "atLeast", 1200, null, null, "家", "2027", null),
            new TargetFacts("占比", "exactly", 2, 3.5m, null, "%", "2027-06", "2024年"),
            new TargetFacts("三次产业比重", "exactly", null, null, "3∶42∶55", null, null, null),
            new TargetFacts("增速", "faster", null, null, null, null, null, null),
            new DutyFacts("建设中试基地", ["市科技局"], ["市发改委", "市工信局"], ["张某"], "2026-10-31"),
            new CadenceFacts("month", 1, "working day 5", "报送进展"),
            new IncentiveFacts("高新技术企业", "一次性奖励", 200000, "元"),
            new CitationFacts("某条例", "某发〔2026〕1号"),
        ];
        Assert.All(all, facts => Assert.Equal(FactsJson.Write(facts), FactsJson.Write(FactsForm.From(facts).Read(facts.Kind).Value)));
    }

    [Theory]
    [InlineData("1,200", 1200)]
    [InlineData("１２００", 1200)]
    [InlineData("3.50", 3.5)]
    [InlineData(" -2 ", -2)]
    public void Numbers_are_taken_as_offices_type_them(string typed, double expected) =>
        Assert.Equal((decimal)expected, ((TargetFacts)Target(value: typed).Value).Value);

    [Theory]
    [InlineData("一千")]
    [InlineData("12家")]
    [InlineData("1e9")]
    [InlineData("9999999999999999999999999999")]
    public void What_is_no_number_is_refused_at_its_field(string typed) =>
        Assert.Equal(("library.number-invalid", "Value"), Refused(Target(value: typed)));

    [Theory]
    [InlineData("2027", true)]
    [InlineData("2027-06", true)]
    [InlineData("2028-02-29", true)]
    [InlineData("2027-02-29", false)]
    [InlineData("2027-13", false)]
    [InlineData("2027年", false)]
    [InlineData("27", false)]
    [InlineData("0099", false)]
    public void A_due_date_is_a_year_a_month_or_a_day(string typed, bool valid) => Assert.Equal(valid, Target(due: typed).Accepted);

    [Fact]
    public void A_target_needs_a_value_or_a_ratio_unless_it_only_compares()
    {
        Assert.Equal(("library.value-missing", "Value"), Refused(Target(value: "")));
        Assert.True(Target(value: "", comparator: "faster").Accepted);
        Assert.True(Target(value: "", ratio: "3∶7").Accepted);
        Assert.Equal(("library.ratio-and-value", "Ratio"), Refused(Target(value: "3", ratio: "3∶7")));
    }

    [Fact]
    public void The_upper_end_of_a_range_lies_above_its_value()
    {
        Assert.True(Target(value: "2", to: "3").Accepted);
        Assert.Equal(("library.range-inverted", "To"), Refused(Target(value: "3", to: "2")));
    }

    [Fact]
    public void An_unknown_word_of_comparison_is_refused() => Assert.Equal(("library.field-required", "Comparator"), Refused(Target(comparator: "perhaps")));

    [Fact]
    public void Names_are_split_at_any_separator_and_kept_once()
    {
        var duty = (DutyFacts)new FactsForm { Action = "做", LeadUnits = "市科技局、市工信局, 市科技局；\n市发改委 " }.Read(ReadingKind.Duty).Value;
        Assert.Equal(["市科技局", "市工信局", "市发改委"], duty.LeadUnits);
    }

    [Fact]
    public void A_duty_without_action_is_refused() => Assert.Equal(("library.field-required", "Action"), Refused(new FactsForm { Action = " " }.Read(ReadingKind.Duty)));

    [Theory]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("367")]
    public void Times_per_period_are_a_whole_number_from_one(string count) =>
        Assert.Equal(("library.count-invalid", "Count"), Refused(new FactsForm { Every = "month", Activity = "报送", Count = count }.Read(ReadingKind.Cadence)));

    private static Outcome<ReadingFacts> Target(string value = "1", string? to = null, string? due = null, string? ratio = null, string comparator = "atLeast") =>
        new FactsForm { Indicator = "企业", Comparator = comparator, Value = value, To = to, Due = due, Ratio = ratio }.Read(ReadingKind.Target);

    private static (string, string?) Refused(Outcome<ReadingFacts> outcome) => (outcome.Refusal!.Code, outcome.Refusal.Field);
}
