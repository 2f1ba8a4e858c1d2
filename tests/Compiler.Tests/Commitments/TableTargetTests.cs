using System.Globalization;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Commitments;

public sealed class TableTargetTests
{
    private const string Indicators = "指标\t2020年\t2025年\t年均/[累计]\t属性\n";

    private const string Places = "乡镇|整治面积（亩）|其中：集中连片（亩）|完成时限\n";

    [Theory]
    [InlineData("劳动生产率（万元/人）\t12.4\t16.8\t6.3%\t预期性", new[] { "劳动生产率|Exactly|16.8|万元/人|2025", "劳动生产率|GrowthRate|6.3|%|2025" })]
    [InlineData("二氧化碳排放降低（%）\t—\t—\t[18]\t约束性", new[] { "二氧化碳排放|DecreaseBy|18|%|2025" })]
    [InlineData("二氧化碳排放降低（%）\t\t\t[18]\t约束性", new[] { "二氧化碳排放|DecreaseBy|18|%|2025" })]
    [InlineData("耕地保有量（万亩）\t285.1\t≥284.6\t—\t约束性", new[] { "耕地保有量|AtLeast|284.6|万亩|2025" })]
    [InlineData("参保率（%）\t92\t95以上\t—\t预期性", new[] { "参保率|AtLeast|95|%|2025" })]
    [InlineData("新区（县级）\t92\t95家\t—\t预期性", new[] { "新区（县级）|Exactly|95|家|2025" })]
    [InlineData("营商环境\t优\t优\t—\t预期性", new string[0])]
    public void A_row_of_an_indicator_table_is_read_by_its_head(string row, string[] expected) => Assert.Equal(expected, Read(Indicators + row));

    [Fact]
    public void Each_column_with_a_unit_counts_what_a_place_has_to_do() =>
        Assert.Equal(["整治面积|Exactly|2600|亩|2026-09-30", "集中连片|Exactly|1100|亩|2026-09-30"], Read(Places + "石桥镇|2600|1100|2026年9月30日"));

    [Fact]
    public void A_table_without_a_column_of_deadlines_counts_what_is() =>
        Assert.Empty(Read("乡镇|耕地面积（亩）|林地面积（亩）|备注\n石桥镇|2600|1100|无"));

    [Fact]
    public void The_date_of_a_row_holds_for_no_other_row() =>
        Assert.Equal(["参保率|Exactly|95|%|2024-10-31", "入园率|Exactly|90|%|2024-12-31", "普及率|Exactly|85|%|"],
            Compiled.Sentences("序号\n重点任务\n牵头单位\n责任单位\n完成时限\n1\n参保率达到95%。\n县医保局\n县财政局\n2024年10月底前\n2\n入园率达到90%。\n县教育局\n县财政局\n2024年12月底前\n3\n普及率达到85%。\n县水利局\n县住建局\n持续推进\n").Commitments.OfType<Target>().Select(Said));

    private static IEnumerable<string> Read(string table) => Compiled.Sentence<Target>(table).Select(Said);

    private static string Said(Target t) =>
        string.Create(CultureInfo.InvariantCulture, $"{t.Indicator}|{t.Comparator}|{t.Value.From}|{t.Unit}|{t.Due}");
}
