using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Commitments;

public sealed class CadenceTests
{
    [Theory]
    [InlineData("各单位每月第5个工作日前报送进展。", "Month|1|working day 5|报送进展")]
    [InlineData("每月25日前汇总情况。", "Month|1|day 25|汇总情况")]
    [InlineData("每季度首月10日前报送报表。", "Quarter|1|day 10|报送报表")]
    [InlineData("每年9月15日前开展评估。", "Year|1|month 9 day 15|开展评估")]
    [InlineData("每年11 月前，领导小组将进行检查验收。", "Year|1|month 11|领导小组将进行检查验收")]
    [InlineData("每年11月组织考核。", "Year|1|month 11|组织考核")]
    [InlineData("每年11月，市科技局组织考核。", "Year|1|month 11|市科技局组织考核")]
    [InlineData("市科技局每年十一月对各县区开展考核。", "Year|1|month 11|对各县区开展考核")]
    [InlineData("每年的11月下旬前组织考核。", "Year|1|month 11|组织考核")]
    [InlineData("每年11月召开不少于2次会议。", "Year|2|month 11|召开不少于2次会议")]
    [InlineData("每年培训11个月。", "Year|1||培训11个月")]
    [InlineData("每月组织考核。", "Month|1||组织考核")]
    [InlineData("每年年底前开展评估。", "Year|1|end of year|开展评估")]
    [InlineData("每季度末通报进度。", "Quarter|1|end of quarter|通报进度")]
    [InlineData("每半年至少召开2次会议。", "HalfYear|2||至少召开2次会议")]
    [InlineData("定期开展督查。", "Regularly|1||开展督查")]
    [InlineData("一季一现场推进。", "Quarter|1||现场推进")]
    [InlineData("实现重点指标的季度监测。", "Quarter|1||监测")]
    [InlineData("干部要走访群众，每月至少一遍。", "Month|1||干部要走访群众")]
    public void A_rhythm_is_read_with_its_day_and_what_is_done(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("季报于季后15日前报送。", "Quarter|1|day 15|报送")]
    [InlineData("年报于次年3月10日前上报。", "Year|1|month 3 day 10|上报")]
    [InlineData("每周五召开调度会。", "Week|1|Friday|召开调度会")]
    [InlineData("实行“半年一督查”机制。", "HalfYear|1||督查")]
    [InlineData("每季度末月25日前报送进展。", "Quarter|1|day 25|报送进展")]
    [InlineData("各部门于次月2日前完成审核。", "Month|1|day 2|完成审核")]
    [InlineData("核查结果在次年2月底前通报。", "Year|1|month 2|通报")]
    [InlineData("监测结果于季后15日内公开。", "Quarter|1|day 15|公开")]
    [InlineData("镇政府每旬巡查一遍。", "Month|3||巡查一遍")]
    [InlineData("半年组织一次集中督查。", "HalfYear|1||组织一次集中督查")]
    [InlineData("每年安排最高80万元经费支持社区建设。", "Year|1||安排最高80万元经费支持社区建设")]
    public void Reports_weekdays_and_quoted_rhythms_are_read(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Fact]
    public void Each_rhythm_of_a_list_is_one() => Assert.Equal(["Month|1||走访", "Month|1||汇报工作制度"], Read("实行月走访、月汇报工作制度。"));

    [Fact]
    public void Each_day_of_a_list_is_one() => Assert.Equal(["Year|1|month 4 day 10|报送情况", "Year|1|month 10 day 10|报送情况"], Read("每年4月10日、10月10日前报送情况。"));

    [Theory]
    [InlineData("根据年度抽查工作计划开展。")]
    [InlineData("年度考评结果纳入综合考核。")]
    [InlineData("专项资金每年规模不低于5000万元。")]
    [InlineData("每年以8万元为上限。")]
    [InlineData("按年薪的10%计算。")]
    [InlineData("办理定期存款业务。")]
    [InlineData("《项目月报制度》同时停止执行。")]
    [InlineData("产量每年稳定在1121万吨以上。")]
    [InlineData("定期登记的借款单位应办理手续。")]
    [InlineData("保障金按月计算。")]
    [InlineData("同一补贴每年只享受一次。")]
    [InlineData("养护经费每年每公里5000元。")]
    [InlineData("制定年度计划，年均增长8%。")]
    [InlineData("每万人口专利拥有量达到8件。")]
    [InlineData("每一阶段结束后总结。")]
    [InlineData("适时公布信息，经常走访群众。")]
    [InlineData("产值每年增长5%。")]
    [InlineData("年度评估及巡查过程中发现的问题。")]
    public void What_only_looks_like_a_rhythm_is_none(string sentence) => Assert.Empty(Read(sentence));

    private static IEnumerable<string> Read(string sentence) => Compiled.Sentence<Cadence>(sentence).Select(c => $"{c.Every}|{c.Count}|{c.By}|{c.Activity}");
}
