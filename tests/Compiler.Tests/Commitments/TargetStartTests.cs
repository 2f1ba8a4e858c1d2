using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;

namespace Luodi.Compiler.Tests.Commitments;

/// <summary>Each row: a sentence, and of its last target the indicator, value and unit, baseline and base period ("-" for none), what it is counted from, and the date due.</summary>
public sealed class TargetStartTests
{
    [Theory]
    [InlineData("到2025年，研发投入强度从2020年的1.8%提高到2.5%。", "研发投入强度|2.5%|1.8%|2020|-|2025")]
    [InlineData("研发投入强度由1.8%左右提高到2025年的2.5%以上。", "研发投入强度|2.5%|1.8%|-|-|2025")]
    [InlineData("到2025年，高新技术企业数量由现有150家增加到300家以上。", "高新技术企业数量|300家|150家|-|-|2025")]
    [InlineData("到2025年，技术合同成交额较2020年的120亿元翻一番。", "技术合同成交额|2倍|120亿元|2020|2020年的120亿元|2025")]
    [InlineData("到2025年，企业数量在现有150家的基础上新增50家。", "企业数量|50家|150家|现有|现有150家|2025")]
    [InlineData("到2025年，研发投入达到200亿元（2020年为110亿元）。", "研发投入|200亿元|110亿元|2020|-|2025")]
    [InlineData("到2025年，研发投入达到200亿元以上（2020年110亿元）。", "研发投入|200亿元|110亿元|2020|-|2025")]
    public void The_value_a_target_starts_from_is_its_baseline(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("到2025年，工业增加值较2020年增长30%。", "工业增加值|30%|-|2020|2020年|2025")]
    [InlineData("到2025年，数字经济增加值比重比“十三五”末提高5个百分点。", "数字经济增加值比重|5个百分点|-|2020|“十三五”末|2025")]
    [InlineData("到2025年，发明专利授权量比“十三五”期间增长20%。", "发明专利授权量|20%|-|“十三五”期间|“十三五”期间|2025")]
    [InlineData("到2025年，专利拥有量在2020年基础上翻一番。", "专利拥有量|2倍|-|2020|2020年|2025")]
    [InlineData("到2025年，在2020年基础上专利拥有量翻一番。", "专利拥有量|2倍|-|2020|2020年|2025")]
    [InlineData("到2025年，以2020年为基数，主营业务收入增长50%。", "主营业务收入|50%|-|2020|2020年|2025")]
    [InlineData("与2020年相比，到2025年碳排放强度下降18%。", "碳排放强度|18%|-|2020|2020年|2025")]
    [InlineData("到2025年，企业总数达到500家，较2022年增加200家。", "企业总数|200家|-|2022|2022年|2025")]
    [InlineData("到2025年，产业产值达到2020年的2倍。", "产业产值|2倍|-|2020|-|2025")]
    [InlineData("到2025年，能耗总量控制在2020年的90%以内。", "能耗总量|90%|-|2020|-|2025")]
    [InlineData("2025年城镇新增就业较上年增长5%。", "城镇新增就业|5%|-|上年|上年|2025")]
    [InlineData("到2025年，工业增加值较2020年6月底增长30%。", "工业增加值|30%|-|2020-06-30|2020年6月底|2025")]
    public void The_time_a_target_is_counted_from_is_its_base_period(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("到2025年，研发投入强度提高到2.5%。", "研发投入强度|2.5%|-|-|-|2025")]
    [InlineData("研发投入强度提高到2025年的2.5%。", "研发投入强度|2.5%|-|-|-|2025")]
    [InlineData("到2025年，工业增加值增速高于全国平均水平2个百分点。", "工业增加值增速|2个百分点|-|-|全国平均水平|2025")]
    [InlineData("到2025年，工业增加值较2020年增长30%，利润达到50亿元。", "利润|50亿元|-|-|-|2025")]
    [InlineData("从2023年起，到2025年建成平台10家。", "平台|10家|-|-|-|2025")]
    [InlineData("到2025年，研发投入达到200亿元（其中财政投入20亿元）。", "财政投入|20亿元|-|-|-|2025")]
    public void Nothing_is_taken_for_a_start_that_is_none(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Fact]
    public void A_start_holds_for_both_of_joined_numbers()
    {
        var targets = Compiled.Sentence<Target>("到2025年，产值、利润较2020年分别增长30%、20%。");
        Assert.Equal([("产值", "2020"), ("利润", "2020")], targets.Select(t => (t.Indicator, t.BasePeriod!)));
    }

    [Theory]
    [InlineData("指标\t单位\t2020年\t2025年\t属性\n研发投入强度\t%\t1.8\t2.5\t预期性", "1.8%|2020")]
    [InlineData("指标\t基期值\t目标值\n研发投入\t110亿元\t200亿元", "110亿元|-")]
    [InlineData("指标\t单位\t2023年\t2024年\t2025年\n研发投入强度\t%\t1.8\t2.1\t2.5", "-|-")]
    public void A_table_of_indicators_has_a_column_for_where_they_start(string table, string expected)
    {
        var target = Assert.Single(Compiled.Sentence<Target>(table));
        Assert.Equal(expected, $"{target.Baseline?.Words() ?? "-"}|{target.BasePeriod ?? "-"}");
    }

    private static string Read(string sentence)
    {
        var document = Compiled.Sentences(sentence);
        var target = document.Commitments.OfType<Target>().Last();
        return string.Create(CultureInfo.InvariantCulture, $"{target.Indicator}|{target.Value.From}{target.Unit}|{target.Baseline?.Words() ?? "-"}|{target.BasePeriod ?? "-"}|{target.DeltaOf ?? "-"}|{target.Due ?? "-"}");
    }
}
