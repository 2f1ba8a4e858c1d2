using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Commitments;

public sealed class TargetTests
{
    [Theory]
    [InlineData("到2025年，全市高新技术企业达到192家。", "全市高新技术企业|Exactly|192|家|2025")]
    [InlineData("到2025年，全市产业产值力争超过2000亿元。", "全市产业产值|AtLeast|2000|亿元|2025")]
    [InlineData("2025年底前，研发经费占生产总值比重达2.65%以上。", "研发经费占生产总值比重|AtLeast|2.65|%|2025-12-31")]
    [InlineData("到2025年，单位能耗控制在0.5吨标煤/万元以内。", "单位能耗|AtMost|0.5|吨标煤/万元|2025")]
    [InlineData("到“十四五”末，规上工业企业研发活动率不低于90%。", "规上工业企业研发活动率|AtLeast|90|%|2025")]
    [InlineData("到2025年，全市制造业增加值占比35%左右。", "全市制造业增加值占比|About|35|%|2025")]
    [InlineData("企业开办时间压缩至1个工作日以内。", "企业开办时间|AtMost|1|个工作日|")]
    [InlineData("到2025年，数据中心PUE值控制在1.25以内。", "数据中心PUE值|AtMost|1.25||2025")]
    [InlineData("企业开办时间稳定在0.5个工作日以内。", "企业开办时间|AtMost|0.5|个工作日|")]
    [InlineData("城镇调查失业率控制在5.5%左右。", "城镇调查失业率|About|5.5|%|")]
    [InlineData("生均公用经费不低于每人每年650元。", "生均公用经费|AtLeast|650|元|")]
    [InlineData("群众满意度力争95分。", "群众满意度|Exactly|95|分|")]
    [InlineData("城乡三项基本医疗保险参保率达到95%以上。", "城乡三项基本医疗保险参保率|AtLeast|95|%|")]
    [InlineData("审批事项由15项扩展至30项。", "审批事项|Exactly|30|项|")]
    [InlineData("市级财政每年安排不少于3000万元用于人才工作。", "市级财政用于人才工作|AtLeast|3000|万元|")]
    [InlineData("研发投入占比从2020年的2.1%提高到2025年的3.2%。", "研发投入占比|Exactly|3.2|%|2025")]
    [InlineData("路面宽度不得小于3.5米。", "路面宽度|AtLeast|3.5|米|")]
    [InlineData("井盖沉降不宜大于15毫米。", "井盖沉降|AtMost|15|毫米|")]
    [InlineData("到2028年，提高清洁能源占比至75%。", "清洁能源占比|Exactly|75|%|2028")]
    [InlineData("到2028年，降低供水漏损率至8%。", "供水漏损率|AtMost|8|%|2028")]
    [InlineData("到2028年，肉牛存栏30万头。", "肉牛存栏|Exactly|30|万头|2028")]
    [InlineData("门诊补偿比例提高到60%以上。", "门诊补偿比例|AtLeast|60|%|")]
    [InlineData("在2027年实现培养医师14人以上。", "医师|AtLeast|14|人|2027")]
    [InlineData("引导机构逐步将平均担保费率降至1%以下。", "平均担保费率|AtMost|1|%|")]
    [InlineData("对小微企业收取的担保费率原则上不超过1.5%。", "对小微企业收取的担保费率|AtMost|1.5|%|")]
    [InlineData("到2027年，保障收入线不低于上年度居民收入的60%。", "保障收入线|AtLeast|60|%|2027")]
    public void An_indicator_reaches_a_value(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("到2025年，甲达标率、乙处理率和丙利用率均达到90%以上。", new[] { "甲达标率|AtLeast|90|%|2025", "乙处理率|AtLeast|90|%|2025", "丙利用率|AtLeast|90|%|2025" })]
    [InlineData("全市贡献率比“十五”期末提高12个百分点，达到60%以上。", new[] { "全市贡献率|IncreaseBy|12|个百分点|", "全市贡献率|AtLeast|60|%|" })]
    [InlineData("拥有突出专家350名、津贴专家4000名。", new[] { "突出专家|Exactly|350|名|", "津贴专家|Exactly|4000|名|" })]
    [InlineData("建成实验室500家以上，其中，新增国家级5个、省级30个。", new[] { "实验室|AtLeast|500|家|", "国家级实验室|IncreaseBy|5|个|", "省级实验室|IncreaseBy|30|个|" })]
    [InlineData("甲企业数量、乙企业数量分别达到10家、20家。", new[] { "甲企业数量|Exactly|10|家|", "乙企业数量|Exactly|20|家|" })]
    [InlineData("新建研究院、中试平台各10个。", new[] { "研究院|Exactly|10|个|", "中试平台|Exactly|10|个|" })]
    [InlineData("新增国家级、省级实验室分别不少于1家、5家。", new[] { "国家级实验室|AtLeast|1|家|", "省级实验室|AtLeast|5|家|" })]
    [InlineData("公交车、出租车占比均达到100%。", new[] { "公交车占比|Exactly|100|%|", "出租车占比|Exactly|100|%|" })]
    [InlineData("城乡居民人均可支配收入分别增长5%左右、6.5%左右。", new[] { "城镇居民人均可支配收入|GrowthRate|5|%|", "农村居民人均可支配收入|GrowthRate|6.5|%|" })]
    [InlineData("一二三产增加值分别达到10亿元、20亿元、30亿元。", new[] { "一产增加值|Exactly|10|亿元|", "二产增加值|Exactly|20|亿元|", "三产增加值|Exactly|30|亿元|" })]
    [InlineData("城乡居民医保参保率达到95%。", new[] { "城乡居民医保参保率|Exactly|95|%|" })]
    [InlineData("到2025年，玉米种植、收获机械化率分别达到65%和55%。", new[] { "玉米种植机械化率|Exactly|65|%|2025", "玉米收获机械化率|Exactly|55|%|2025" })]
    [InlineData("对高级工、技师，最低工资分别不低于每月2000元、3000元。", new[] { "高级工最低工资|AtLeast|2000|元|", "技师最低工资|AtLeast|3000|元|" })]
    [InlineData("建成工作室20个（其中国家级2个）。", new[] { "工作室|Exactly|20|个|", "国家级工作室|Exactly|2|个|" })]
    [InlineData("到2025年，化学需氧量、氨氮排放总量分别削减8%和6%。", new[] { "化学需氧量排放总量|DecreaseBy|8|%|2025", "氨氮排放总量|DecreaseBy|6|%|2025" })]
    [InlineData("白石区、云溪县工业园营业收入均突破300亿元。", new[] { "白石区工业园营业收入|AtLeast|300|亿元|", "云溪县工业园营业收入|AtLeast|300|亿元|" })]
    [InlineData("实施重点项目640个、完成投资3500亿元以上。", new[] { "重点项目|Exactly|640|个|", "重点项目完成投资|AtLeast|3500|亿元|" })]
    [InlineData("居民收入增速高于经济增速、高于全国平均水平。", new[] { "居民收入增速|Faster|||", "居民收入增速|Faster|||" })]
    [InlineData("年投资亿元以上项目新开工43个以上、竣工38个以上。", new[] { "年投资亿元以上项目|AtLeast|43|个|", "年投资亿元以上项目竣工|AtLeast|38|个|" })]
    [InlineData("实现“引进人才达到2000名左右，人才贡献率达到40%”的发展目标。", new[] { "人才|About|2000|名|", "人才贡献率|Exactly|40|%|" })]
    [InlineData("完成石漠化治理600平方公里、水土流失综合治理2980平方公里。", new[] { "石漠化治理|Exactly|600|平方公里|", "水土流失综合治理|Exactly|2980|平方公里|" })]
    [InlineData("全市生产总值突破5000亿元，年均增速保持在7%以上。", new[] { "全市生产总值|AtLeast|5000|亿元|", "全市生产总值年均增速|GrowthRate|7|%|" })]
    [InlineData("带动1000户4200人增收。", new[] { "带动增收|Exactly|1000|户|", "带动增收|Exactly|4200|人|" })]
    [InlineData("道路硬化三年计划总任务1300公里，总投资8亿元。", new[] { "道路硬化三年计划总任务|Exactly|1300|公里|", "道路硬化三年计划总投资|Exactly|8|亿元|" })]
    [InlineData("改造管网400公里，2027年9月底前，完成25%以上，2027年11月底前，完成75%以上。", new[] { "管网|Exactly|400|公里|", "管网完成|AtLeast|25|%|2027-09-30", "管网完成|AtLeast|75|%|2027-11-30" })]
    public void One_sentence_gives_several(string sentence, string[] expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("到2025年，工业增加值年均增长8%左右。", "工业增加值|GrowthRate|8|%|2025")]
    [InlineData("人均预期寿命提高1岁。", "人均预期寿命|IncreaseBy|1|岁|")]
    [InlineData("农产品网络零售额增长三成以上。", "农产品网络零售额|GrowthRate|3|成|")]
    [InlineData("农药施用量三年内下降20%。", "农药施用量|DecreaseBy|20|%|")]
    [InlineData("涉企检查频次同比减少20%以上。", "涉企检查频次|DecreaseBy|20|%|")]
    [InlineData("公众科学素质提高1.5个百分点。", "公众科学素质|IncreaseBy|1.5|个百分点|")]
    [InlineData("物流费用占比较2020年下降1个百分点。", "物流费用占比|DecreaseBy|1|个百分点|")]
    [InlineData("单位能耗年均下降5%。", "单位能耗|DecreaseBy|5|%|")]
    [InlineData("降低企业成本20%以上。", "企业成本|DecreaseBy|20|%|")]
    [InlineData("产值年均增速达到20%以上。", "产值年均增速|GrowthRate|20|%|")]
    [InlineData("居民消费价格上涨2%左右。", "居民消费价格|GrowthRate|2|%|")]
    public void An_indicator_changes(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("新建中试基地50处。", "中试基地|Exactly|50|处|")]
    [InlineData("培育20家以上科技型企业。", "科技型企业|AtLeast|20|家|")]
    [InlineData("建设2-3个国家级平台。", "国家级平台|Exactly|2~3|个|")]
    [InlineData("到2025年，全市新增上市公司4家以上。", "上市公司|IncreaseBy|4|家|2025")]
    [InlineData("实现重点领域技术突破10项以上。", "重点领域技术突破|AtLeast|10|项|")]
    [InlineData("选择3~5个社区作为试点。", "试点社区|Exactly|3~5|个|")]
    [InlineData("培育百亿级企业两家。", "百亿级企业|Exactly|2|家|")]
    [InlineData("每个县至少建成1个托育机构。", "托育机构|AtLeast|1|个|")]
    [InlineData("培育不少于10家服务商。", "服务商|AtLeast|10|家|")]
    [InlineData("启动改造企业1万家。", "改造企业|Exactly|1|万家|")]
    [InlineData("到2028年，上市企业新增5家。", "上市企业|IncreaseBy|5|家|2028")]
    [InlineData("新增第二类以上注册证120个。", "第二类以上注册证|IncreaseBy|120|个|")]
    [InlineData("设主任1名。", "主任|Exactly|1|名|")]
    [InlineData("改造提升25个养老机构。", "养老机构|Exactly|25|个|")]
    [InlineData("新建和改造提升农村公路2500公里。", "农村公路|Exactly|2500|公里|")]
    [InlineData("城镇新增就业17万人以上。", "城镇新增就业|IncreaseBy|17|万人|")]
    [InlineData("新增规模以上服务业企业300家。", "规模以上服务业企业|IncreaseBy|300|家|")]
    [InlineData("改造农村危旧桥梁180座（含涵洞）。", "农村危旧桥梁|Exactly|180|座|")]
    [InlineData("为2万名特殊困难老人提供上门服务。", "特殊困难老人提供上门服务|Exactly|2|万名|")]
    [InlineData("为100所海拔1500米以上学校建设供暖设施。", "海拔1500米以上学校建设供暖设施|Exactly|100|所|")]
    [InlineData("确保60%公办学校纳入集团化管理。", "公办学校纳入集团化管理|Exactly|60|%|")]
    [InlineData("全省参加职业伤害保障的劳动者超640万人。", "全省参加职业伤害保障的劳动者|AtLeast|640|万人|")]
    [InlineData("建成10亿元以上项目20个。", "10亿元以上项目|Exactly|20|个|")]
    [InlineData("建成500亩规模以上蔬菜基地24个。", "500亩规模以上蔬菜基地|Exactly|24|个|")]
    [InlineData("新组建实验室、研究院等10家以上。", "实验室、研究院等|AtLeast|10|家|")]
    [InlineData("力争为经营主体减负1000亿元以上。", "为经营主体减负|AtLeast|1000|亿元|")]
    [InlineData("每年组织复训；分批组织开展4期以上培训班。", "培训班|AtLeast|4|期|")]
    [InlineData("种植葡萄4.5万亩等。", "葡萄|Exactly|4.5|万亩|")]
    public void Things_are_counted(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("到2025年，数字经济增加值较“十三五”末实现倍增。", "数字经济增加值|MultiplyBy|2|倍|2025")]
    [InlineData("高新技术企业数量翻两番。", "高新技术企业数量|MultiplyBy|4|倍|")]
    [InlineData("三次产业比重调整为3∶42∶55。", "三次产业比重|Exactly|3∶42∶55||")]
    [InlineData("研发投入增幅高于全国平均水平。", "研发投入增幅|Faster|||")]
    [InlineData("居民收入增速高于经济增速。", "居民收入增速|Faster|||")]
    [InlineData("投资增速保持在全国平均水平以上。", "投资增速|Faster|||")]
    [InlineData("基本生活标准不低于当地最低生活保障标准的1.6倍。", "基本生活标准|AtLeast|1.6|倍|")]
    [InlineData("三次产业结构由11.6∶42.1∶46.3调整为8∶42∶50左右。", "三次产业结构|About|8∶42∶50||")]
    [InlineData("研发投入强度高于全省平均水平0.3个百分点。", "研发投入强度|Faster|0.3|个百分点|")]
    public void Multiples_ratios_and_comparisons_are_read(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("实施“10+1”产业行动，打造753体系。")]
    [InlineData("平台建设包括创新中心等12个子平台。")]
    [InlineData("集中开展7个专项行动：")]
    [InlineData("每个产业分别组建1个专班。")]
    [InlineData("支持年收入2000万元以上的企业发展。")]
    [InlineData("截至2023年底，全市企业达到210家。")]
    [InlineData("加快12英寸生产线建设。")]
    [InlineData("实施高新技术企业倍增计划。")]
    [InlineData("深化三级联动，打造一流环境。")]
    [InlineData("引进一批世界500强企业。")]
    [InlineData("第5个工作日前完成。")]
    [InlineData("有效期5年。")]
    [InlineData("每季度选择2个左右重点产业。")]
    [InlineData("总投资3.5亿元。")]
    [InlineData("可再生能源占比超过一半。")]
    [InlineData("加快建设500千伏输电线路工程。")]
    [InlineData("推动30万千瓦级机组改造。")]
    [InlineData("建设20万吨级泊位。")]
    [InlineData("做好65岁以上老人的服务。")]
    [InlineData("公示期不少于5个工作日。")]
    [InlineData("巡查每月不少于4次。")]
    [InlineData("每年参加业务培训不少于16学时。")]
    [InlineData("竣工验收合格后拨付剩余30%。")]
    [InlineData("计算方法：门诊收入/医疗收入×100%。")]
    [InlineData("搬迁沿江1公里范围内的企业。")]
    [InlineData("其他12个乡镇参照执行。")]
    [InlineData("检查频次同比减少20%。")]
    [InlineData("三成立即整改。")]
    [InlineData("家庭人均收入低于最低生活保障标准。")]
    [InlineData("每年选拔不少于100名青年人才。")]
    [InlineData("90分以上为优。")]
    [InlineData("2022年起建立制度。")]
    [InlineData("对连片发展民宿达20家以上、床位100张以上，经认定的，给予奖励100万元。")]
    [InlineData("市财政每年安排旅游引导资金1000万元。")]
    [InlineData("实施稳就业30项举措。")]
    [InlineData("建设实验室、研究院等10家。")]
    [InlineData("肉牛存栏30万头。")]
    [InlineData("项目占地300亩，总投资8亿元。")]
    [InlineData("9月底前，完成25%以上。")]
    [InlineData("每年组织开展4期以上培训班。")]
    [InlineData("上一年度在本区纳税总额不低于1000万元。")]
    [InlineData("创业团队是指青年人数比例达30%以上的团队。")]
    [InlineData("单个企业最多申报5人。")]
    [InlineData("服务机构每成功推荐1个企业在基地登记注册，给予1万元奖励。")]
    [InlineData("年营业收入达到1亿元且增长10%以上的，由区里认定。")]
    [InlineData("企业上云数量达到20家以上，给予10万元奖励。")]
    public void Names_lists_conditions_and_history_are_no_targets(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void A_date_in_a_section_holds_for_the_items_below_and_no_further()
    {
        var targets = Compiled.Sentence<Target>("到2030年，全面发展。\n1.平台更强。建成平台40个。\n2.人才更多。引进人才50名。\n二、其他\n新建基地5处。");
        Assert.Equal(["2030", "2030", null], targets.Select(t => t.Due));
    }

    [Fact]
    public void A_date_inside_a_sentence_holds_no_longer_than_its_clause()
    {
        var targets = Compiled.Sentence<Target>("达标率2026年达到85%，电耗控制在0.6千瓦时以内。新建基地5处。");
        Assert.Equal(["2026", null, null], targets.Select(t => t.Due));
    }

    [Fact]
    public void A_label_s_deadline_holds_for_the_targets_it_answers_for()
    {
        var targets = Compiled.Sentence<Target>("新建基地5处。（责任单位：市科技局；完成时限：2026年9月底前）\n二、其他\n新建平台3个。");
        Assert.Equal(["2026-09-30", null], targets.Select(t => t.Due));
    }

    [Theory]
    [InlineData("临江市2026年科技工作要点", "2026")]
    [InlineData("临江市科技工作要点", null)]
    [InlineData("临江市2026年科技奖励办法", null)]
    public void A_year_s_report_or_programme_promises_for_its_year(string title, string? due)
    {
        var source = SourceText.From(title + "\n为推进各项工作，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n新建基地5处。\n");
        Assert.Equal([due], PolicyCompiler.Compile(source).Documents.Single().Commitments.OfType<Target>().Select(t => t.Due));
    }

    [Fact]
    public void Of_a_range_of_years_the_last_is_due() =>
        Assert.Equal(["2028"], Compiled.Sentence<Target>("2026—2028年，新建基地5处。").Select(t => t.Due));

    [Fact]
    public void A_year_that_has_been_is_nothing_due() =>
        Assert.Equal([null], Compiled.Sentence<Target>("2022年，全市产值已达186亿元。新建基地5处。").Select(t => t.Due));

    [Fact]
    public void The_name_of_a_plan_is_no_date() =>
        Assert.Equal([null], Compiled.Sentence<Target>("今年是“十五五”开局之年。新建基地5处。").Select(t => t.Due));

    [Fact]
    public void Under_a_heading_that_looks_back_nothing_is_a_target() =>
        Assert.Empty(Compiled.Sentence<Target>("抓落实。\n二、发展基础\n全市企业达到210家，新建平台12个。"));

    [Fact]
    public void Who_may_apply_is_no_target_and_has_no_duty() =>
        Assert.Empty(Compiled.Sentences("抓落实。\n二、申报条件\n申报单位应当注册满1年，市级项目不超过1项。").Commitments);

    [Fact]
    public void Measures_below_announced_conditions_say_who_may_apply() =>
        Assert.Empty(Compiled.Sentence<Target>("抓落实。\n二、认定\n申请认定的机构应当符合下列条件：\n1.纳税总额不低于500万元；\n2.资产达到3000万元。"));

    [Fact]
    public void Measures_below_conditions_of_what_is_built_are_targets() =>
        Assert.Equal(2, Compiled.Sentence<Target>("抓落实。\n二、建设\n场地应当具备以下条件：\n1.就餐区面积不小于25平方米；\n2.绿地率达到30%。").Length);

    [Fact]
    public void The_quote_is_the_text_at_its_span() => Compiled.Spans<Target>("到2025年，⟦全市高新技术企业达到192家⟧，⟦新建基地50处⟧。");

    private static IEnumerable<string> Read(string sentence) => Compiled.Sentence<Target>(sentence).Select(t =>
        string.Create(CultureInfo.InvariantCulture, $"{t.Indicator}|{t.Comparator}|{t.Value.Ratio ?? (t.Value.To is { } to ? $"{t.Value.From}~{to}" : $"{t.Value.From}")}|{t.Unit}|{t.Due}"));
}
