using System.Globalization;
using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Commitments;

public sealed class IncentiveTests
{
    [Theory]
    [InlineData("对新认定的创新企业，市政府给予一次性奖励30万元。", new[] { "新认定的创新企业|300000|元" })]
    [InlineData("对企业设备投资，按实际投入的30%给予补助，最高不超过500万元。", new[] { "企业设备投资|30|%", "企业设备投资|5000000|元" })]
    [InlineData("对国家级、省级平台，分别给予200万元、100万元奖补。", new[] { "国家级、省级平台|2000000|元", "国家级、省级平台|1000000|元" })]
    [InlineData("对营业收入首次突破10亿元的企业，奖励20万元。", new[] { "营业收入首次突破10亿元的企业|200000|元" })]
    [InlineData("每年安排15万元，对先进单位进行奖励。", new[] { "先进单位|150000|元" })]
    [InlineData("研发项目支持额度为50万元至200万元。", new[] { "研发项目|500000-2000000|元" })]
    [InlineData("企业新购设备，可按购置额的8%享受后补助。", new[] { "企业新购设备|8|%" })]
    [InlineData("引进的顶尖人才，给予500万元至1000万元的项目资助。", new[] { "引进的顶尖人才|5000000-10000000|元" })]
    [InlineData("对举报属实的，给予举报人200元以上2000元以下奖励。", new[] { "举报人|200-2000|元" })]
    [InlineData("对新发展的种植基地，一次性奖励企业100元/亩。", new[] { "企业|100|元/亩" })]
    [InlineData("投资额500万元（含）以上的技改项目，竣工投产后按投资额的10%给予补助，单个项目最高不超过800万元。", new[] { "投资额500万元（含）以上的技改项目|10|%", "单个项目|8000000|元" })]
    [InlineData("500万元（含）以下的部分按5%给予补助。", new[] { "500万元（含）以下的部分|5|%" })]
    [InlineData("企业引进的博士，签订3年以上合同的，按3000元／月发放生活补贴。", new[] { "企业引进的博士|3000|元／月" })]
    [InlineData("企业发放津贴的，按发放额的30%给予奖补。", new[] { "企业发放津贴|30|%" })]
    [InlineData("对新增的规上企业，给予5万元奖励；年缴税达到30万元以上，给予10万元奖励。", new[] { "新增的规上企业|50000|元", "年缴税达到30万元以上|100000|元" })]
    [InlineData("对购买算力服务的企业，发放不超过合同额30%的算力券。", new[] { "购买算力服务的企业|30|%" })]
    [InlineData("对排名前三位的县，分别奖励建设用地指标100亩、80亩。", new[] { "排名前三位的县|100|亩", "排名前三位的县|80|亩" })]
    [InlineData("种植双季稻的农户每亩补助300元，连片种植的每亩再增加150元。", new[] { "种植双季稻的农户|300|元", "种植双季稻的农户|150|元" })]
    [InlineData("担保机构按年度新增担保额的千分之五给予补助。", new[] { "担保机构|5|千分之" })]
    [InlineData("单个研发项目最高支持500万元。", new[] { "单个研发项目|5000000|元" })]
    [InlineData("对首次落户的外资企业，给予一次性奖励100万元人民币。", new[] { "首次落户的外资企业|1000000|元" })]
    [InlineData("对首次落户的外资企业，给予一次性奖励100万美元。", new[] { "首次落户的外资企业|1000000|美元" })]
    [InlineData("对入驻企业给予奖励100万元、200万元，奖励资金分三年按40%、30%、30%比例拨付。", new[] { "入驻企业|1000000|元", "入驻企业|2000000|元" })]
    [InlineData("对入驻企业，分三年按租金的60%、40%、20%给予补助。", new[] { "入驻企业|60|%", "入驻企业|40|%", "入驻企业|20|%" })]
    [InlineData("对出口额300万美元、500万美元、1亿美元以上的企业，分别奖励2万元、3万元、5万元。", new[] { "出口额300万美元以上的企业|20000|元", "出口额300万美元以上的企业|30000|元", "出口额300万美元以上的企业|50000|元" })]
    [InlineData("对国家级、省级平台和3个、5个以上的分站，奖励2万元。", new[] { "国家级、省级平台和3个、5个以上的分站|20000|元" })]
    [InlineData("首获省级以上荣誉的，给予组织实施的行业协会10万元奖励。", new[] { "组织实施的行业协会|100000|元" })]
    [InlineData("由商务部门认可的商协会组团参展，满6家以上，给予商协会3万元补助。", new[] { "由商务部门认可的商协会|30000|元" })]
    [InlineData("企业租用公共仓库的，对其租金给予50%的补助，每家企业最高补助20万元。", new[] { "企业租用公共仓库|50|%", "企业租用公共仓库|200000|元" })]
    [InlineData("对其他组织给予50%的补助。", new[] { "其他组织|50|%" })]
    [InlineData("对企业境外投资，50万美元以上的奖励10万元，200万美元以上的，在上级基础上另奖励20万元。", new[] { "企业境外投资|100000|元", "企业境外投资|200000|元" })]
    [InlineData("创业人员可申请最高不超过15万元的创业担保贷款。", new[] { "创业人员|150000|元" })]
    [InlineData("引进外资的中介机构，按实到外资的4‰给予奖励，单个项目最高不超过300万元。", new[] { "引进外资的中介机构|4|‰", "引进外资的中介机构|3000000|元" })]
    public void Every_amount_is_an_item(string sentence, string[] expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("对创新企业的支出，允许一次性税前扣除。", "创新企业的支出||")]
    [InlineData("对探索失败等情况，按规定认定后不予追责。", "探索失败等情况||")]
    [InlineData("对有潜力的团队，持续给予项目资金支持。", "有潜力的团队||")]
    [InlineData("落实企业研发费用税前加计扣除政策。", "企业研发费用||")]
    [InlineData("符合条件的小微企业免征增值税。", "符合条件的小微企业||")]
    public void A_benefit_without_an_amount_is_one_item(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("举办评选表彰活动，争创质量奖。")]
    [InlineData("严格考核奖惩，完善配套设施。")]
    [InlineData("安排专项资金5亿元支持建设。")]
    [InlineData("规范社会力量设立科学技术奖。")]
    [InlineData("对办园质量加强审核，明确补助标准。")]
    [InlineData("原有奖励政策同时废止。")]
    [InlineData("市财政局负责统筹，安排补助资金。")]
    [InlineData("市财政局要加大资金支持力度。")]
    [InlineData("对在聘的技师，津贴标准不低于每月500元。")]
    [InlineData("申请中央补助资金2.1亿元。")]
    [InlineData("制定轻微违法不予处罚清单，覆盖率达到20%以上。")]
    [InlineData("对弄虚作假的乡镇，取消当年奖补资格。")]
    [InlineData("推进农机购置补贴机具资质采信认证结果。")]
    [InlineData("对存在违法行为的企业，可研究决定不给予补助。")]
    [InlineData("台资、外资企业享受同等待遇。")]
    [InlineData("大病保险补偿比例提高到60%以上。")]
    [InlineData("企业符合创业担保贷款申请条件的，由银行审核。")]
    public void Contests_and_budgets_promise_nobody_anything(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void A_reward_is_no_target_and_no_duty()
    {
        var document = Compiled.Sentences("对通过认定的中心，市政府将分别资助20万元。");
        Assert.IsType<Incentive>(Assert.Single(document.Commitments));
    }

    private static IEnumerable<string> Read(string sentence) => Compiled.Sentence<Incentive>(sentence).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Who}|{i.Amount}{(i.AmountTo is { } to ? "-" + to.ToString(CultureInfo.InvariantCulture) : "")}|{i.Unit}"));
}
