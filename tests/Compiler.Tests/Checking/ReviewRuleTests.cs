using Luodi.Compiler.Rules;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Checking;

/// <summary>For each rule texts in which it fires, and where, and texts that look alike and in which it must not.</summary>
public sealed class ReviewRuleTests
{
    [Theory]
    [InlineData("PC0101", "（一）建设平台。建成中试平台5家。", "建成中试平台5家")]
    [InlineData("PC0101", "（一）建设平台。中试平台达到5家。（责任单位：市科技局）", "中试平台达到5家")]
    [InlineData("PC0102", "（一）降低能耗。到2026年底，单位产值能耗下降9%。", "单位产值能耗下降9%")]
    [InlineData("PC0102", "（一）扩大规模。到2026年底，技术合同成交额翻一番。", "技术合同成交额翻一番")]
    [InlineData("PC0104", "（一）优化环境。持续优化营商环境，不断激发企业活力，促进公平发展。", "（一）优化环境")]
    [InlineData("PC0106", "（一）安排资金。2024年安排专项资金2亿元，其中市级1.5亿元、区级6000万元。", "2亿元，其中市级1.5亿元、区级6000万元")]
    [InlineData("PC0106", "（一）建设车间。建成数字化车间60个，其中省级70个。", "60个，其中省级70个")]
    [InlineData("PC0107", "（一）严格考核。满分100分，其中进度40分、质量30分、满意度20分。", "100分，其中进度40分、质量30分、满意度20分")]
    [InlineData("PC0107", "（一）优化结构。到2026年，三次产业比重调整为7∶46∶48。", "三次产业比重调整为7∶46∶48")]
    [InlineData("PC0107", "（一）明确权重。经济、创新、民生三项权重分别为40%、30%、20%。", "40%、30%、20%")]
    [InlineData("PC0109", "（一）按时报送。各县（区）每季度上报项目进展。", "每季度上报项目进展")]
    [InlineData("PC0110", "（一）支持研发。对揭榜企业按照研发投入的30%给予补助。", "对揭榜企业按照研发投入的30%给予补助")]
    [InlineData("PC0112", "（一）支持研发。对通过认定的企业，给予20万元奖励。", "对通过认定的企业，给予20万元奖励")]
    [InlineData("PC0113", "（一）采购。同等条件下优先采购本市企业的产品。", "优先采购本市企业")]
    [InlineData("PC0113", "（一）检测。各学校统一到指定检测机构检测。", "指定检测机构")]
    [InlineData("PC0113", "（一）招标。限制外地企业参加投标。", "限制外地企业")]
    [InlineData("PC0113", "（一）奖励。按企业年度地方财政贡献的50%给予奖励。", "按企业年度地方财政贡献的50%给予奖励")]
    [InlineData("PC0113", "（一）准入。在本市设立分公司的企业方可承接项目。", "在本市设立分公司的企业方可")]
    [InlineData("PC0114", "（一）评价。将论文数量作为职称评定的主要依据。", "论文数量作为职称评定的主要依据")]
    [InlineData("PC0114", "（一）新业态。新业态未经审批不得经营。", "新业态未经审批")]
    [InlineData("PC0114", "（一）监管。对研发失败的项目追回经费。", "研发失败的项目追回")]
    public void A_weakness_is_found_where_it_stands(string id, string body, string quote) => Assert.Equal([quote], Checked.Body(id, body));

    [Theory]
    [InlineData("PC0101", "（一）建设平台。到2026年底，建成中试平台5家。")]
    [InlineData("PC0101", "（一）建设平台。建成中试平台5家。（责任单位：市科技局；完成时限：2026年6月底前）")]
    [InlineData("PC0101", "（一）开放场景。全年发布应用场景80项。")]
    [InlineData("PC0101", "（一）配强队伍。各街道配备统计人员不少于2名。")]
    [InlineData("PC0101", "（一）完善考核。创新指标权重不低于15%。")]
    [InlineData("PC0101", "（一）动态管理。名录调整周期为3年。")]
    [InlineData("PC0102", "（一）扩大规模。到2026年底，规上工业增加值年均增长8%。")]
    [InlineData("PC0102", "（一）扩大规模。到2026年底，技术合同成交额比2023年增长80%。")]
    [InlineData("PC0102", "（一）壮大企业。到2026年底，新增高新技术企业120家。")]
    [InlineData("PC0104", "（一）优化环境。持续优化营商环境，2024年6月底前公布审批事项清单。")]
    [InlineData("PC0104", "（一）优化环境。持续优化营商环境，不断激发企业活力。（责任单位：市发展改革委）")]
    [InlineData("PC0106", "（一）建设平台。到2027年，创新平台达到85个，其中，国家级6个、省级79个。")]
    [InlineData("PC0106", "（一）壮大企业。高新技术企业达到920家，其中规上企业300家，科技型中小企业达到2400家。")]
    [InlineData("PC0106", "（一）增加投入。研发投入占比达到3%，其中企业投入占80%。")]
    [InlineData("PC0106", "（一）安排资金。2024年安排专项资金2亿元，其中市级1.5亿元、区级5000万元。")]
    [InlineData("PC0107", "（一）分担经费。市、区按60%、40%的比例分担。")]
    [InlineData("PC0107", "（一）提高比重。到2026年，三类企业研发投入占比分别达到30%、40%、50%。")]
    [InlineData("PC0107", "（一）评定等次。满分100分，90分以上为优秀，80分以上为良好，60分以上为合格。")]
    [InlineData("PC0109", "（一）按时报送。各县（区）每季度向市科技局上报项目进展。")]
    [InlineData("PC0109", "（一）按时报送。市统计局每月5日前将数据报送市政府办公室。")]
    [InlineData("PC0109", "（一）公开信息。市统计局每季度发布监测报告。")]
    [InlineData("PC0109", "（一）按时填报。直报企业每月5日前通过直报平台报送数据。")]
    [InlineData("PC0110", "（一）支持研发。对揭榜企业按照研发投入的30%给予补助，单个项目最高500万元。")]
    [InlineData("PC0110", "（一）稳定岗位。对不裁员的企业，可返还其上年度实际缴纳失业保险费的50%。")]
    [InlineData("PC0110", "（一）落实政策。企业研发费用按100%加计扣除。")]
    [InlineData("PC0112", "（一）支持研发。市财政对通过认定的企业给予20万元奖励。")]
    [InlineData("PC0113", "（一）落实责任。各单位要指定专人负责，限定时间办结。")]
    [InlineData("PC0113", "（一）规范采购。不得指定供应商，不得限制外地企业参加投标。")]
    [InlineData("PC0113", "（一）清理规定。清理废除优先采购本地企业产品的规定。")]
    [InlineData("PC0113", "（一）公开信息。在指定网站公开企业名单，为本市企业提供服务。")]
    [InlineData("PC0113", "（一）支持企业。对在本市注册的企业给予一次性奖励20万元。")]
    [InlineData("PC0114", "（一）评价。破除将论文数量作为主要依据的做法。")]
    [InlineData("PC0114", "（一）容错。对研发失败但尽职的项目不予追责。")]
    [InlineData("PC0114", "（一）培育。加快发展新技术、新产品、新业态、新模式。")]
    public void What_looks_alike_is_left_alone(string id, string body) => Assert.Empty(Checked.Body(id, body));

    [Fact]
    public void A_document_that_names_no_owners_is_not_asked_for_them() =>
        Assert.Empty(Checked.Body("PC0103", "（一）甲事。到2026年底，企业达到920家。\n（二）乙事。到2026年底，平台达到5家。\n（三）丙事。到2026年底，新增人才600人。\n（四）丁事。加强领导。（责任单位：市科技局）"));

    [Fact]
    public void General_aims_are_for_the_others_to_carry_out() =>
        Assert.Empty(Checked.Body("PC0103", "（一）主要目标。到2026年底，企业达到920家。\n（二）乙事。建平台。（责任单位：市科技局）\n（三）丙事。育人才。（责任单位：市人社局）\n（四）丁事。建基地。（责任单位：市科技局）"));

    [Fact]
    public void Without_a_day_nothing_is_past() =>
        Assert.DoesNotContain(DocumentCheck.Findings(PolicyCompiler.Compile(SourceText.From("临江市推进工作方案\n为推进各项工作，制定本方案，请认真组织。\n一、任务\n（一）甲事。（责任单位：市科技局，完成时限：2001年底）\n")), null, new CheckOptions()), f => f.Diagnostic.Id == "PC0105");
}
