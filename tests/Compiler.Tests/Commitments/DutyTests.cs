using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Commitments;

public sealed class DutyTests
{
    [Theory]
    [InlineData("市科技局、市财政局要加强统筹，细化措施。", "市科技局,市财政局|||")]
    [InlineData("各级人民法院应当强化司法保护。", "各级人民法院|||")]
    [InlineData("市科技局负责组织实施。", "市科技局|||")]
    [InlineData("各牵头单位于2025年5月底前提交工作方案。", "各牵头单位|||2025-05-31")]
    [InlineData("各区政府每年向市政府报告进展。", "各区政府|||")]
    [InlineData("市、区政府组成部门定期报告情况。", "市、区政府组成部门|||")]
    [InlineData("市委、市政府督查室要跟踪督查。", "市委、市政府督查室|||")]
    [InlineData("工作专班主要职责是协调项目建设。", "工作专班|||")]
    [InlineData("领导小组将进行全面检查验收。", "领导小组|||")]
    [InlineData("单位主要负责同志要亲自抓。", "||单位主要负责同志|")]
    [InlineData("社区组织要了解居民情况。", "社区组织|||")]
    [InlineData("各县（市、区）统计局负责组织填报。", "各县（市、区）统计局|||")]
    [InlineData("住房城乡建设部要开展督导。", "住房城乡建设部|||")]
    [InlineData("市人社局是人才工作的主管部门，负责政策的组织实施。", "市人社局|||")]
    [InlineData("发展改革、教育、科技等部门按照各自职责，做好相关工作。", "发展改革,教育,科技|||")]
    [InlineData("领导小组原则上每半年召开一次会议。", "领导小组|||")]
    [InlineData("应急部负责制定保险办法。", "应急部|||")]
    [InlineData("各区水利局应对项目实施全过程管理。", "各区水利局|||")]
    [InlineData("市水利局按照随机原则对已建成的项目开展抽查。", "市水利局|||")]
    [InlineData("本规定由市水利局负责解释。", "市水利局|||")]
    [InlineData("教育行政部门要参与规划和验收。", "教育行政部门|||")]
    [InlineData("林江水利委员会依照本办法负责调度的组织实施。", "林江水利委员会|||")]
    [InlineData("县级人民政府水行政主管部门和水库管理单位，依照本办法负责所辖范围内的调度。", "县级人民政府水行政主管部门,水库管理单位|||")]
    [InlineData("各级政府主要负责同志作为第一责任人，要加强领导。", "||各级政府主要负责同志|")]
    [InlineData("镇党委书记、镇长是第一责任人，要亲自部署。", "||镇党委书记,镇长|")]
    [InlineData("行政主管部门组织制定标准。", "行政主管部门|||")]
    [InlineData("农牧、林业等部门要为基地建设提供技术支持。", "农牧,林业|||")]
    [InlineData("市财政局要会同市科技局等部门制定办法。", "市财政局|市科技局||")]
    [InlineData("市委督查室会同市人社局每半年开展一次督查。", "市委督查室|市人社局||")]
    [InlineData("市水利局应当商有关县人民政府，制订预案。", "市水利局|||")]
    [InlineData("每年2月底前各县区完成考核工作。", "各县区|||")]
    [InlineData("成立数字经济领导小组，统筹推进重大项目，负责顶层设计。", "数字经济领导小组|||")]
    [InlineData("请市财政局会同市科技局研究提出意见。", "市财政局|市科技局||")]
    [InlineData("县民政部门审核申请材料后，应当进行公示。", "县民政部门|||")]
    [InlineData("市、区两级政府进一步向园区放权。", "市、区两级政府|||")]
    [InlineData("标准由市民政部门会同财政、统计、物价等市级相关行政部门制定。", "市民政部门|财政,统计,物价||")]
    [InlineData("由财政部门配合发改委积极申报项目。", "发改委|财政部门||")]
    [InlineData("各评价组织应对接职业标准，负责考核。", "各评价组织|||")]
    [InlineData("各申报城市应紧扣要求编制方案。", "各申报城市|||")]
    [InlineData("请各地严格按照通知明确的数量和要求报送材料。", "各地|||")]
    [InlineData("绩效管理机构收到申请后，应当进行复核。", "绩效管理机构|||")]
    [InlineData("村民委员会、居民委员会发现其申请确有困难的，应当主动提供帮助。", "村民委员会,居民委员会|||")]
    [InlineData("区民政部门收到镇政府、街道办事处报送的材料后，应当进行抽查。", "区民政部门|||")]
    [InlineData("各级河长要定期开展河湖巡查。", "各级河长|||")]
    [InlineData("市、区（县）、镇（街道）级河长制工作机构要承担日常事务。", "市、区（县）、镇（街道）级河长制工作机构|||")]
    [InlineData("县（市、区）、市直部门要做好工作。", "县（市、区）,市直部门|||")]
    [InlineData("县财政局于2026年5月底前完成资金清算。", "县财政局|||2026-05-31")]
    [InlineData("享受扶持的企业须签订承诺书。", "享受扶持的企业|||")]
    [InlineData("社区食堂原则上应委托专业机构运营。", "社区食堂|||")]
    public void A_subject_that_acts_has_a_duty(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("由市委办公室负责统筹协调。", "市委办公室|||")]
    [InlineData("每个产业由1名市领导同志牵头。", "||市领导同志|")]
    [InlineData("由临江大学联合临江医院、青岚研究院共同承建。", "临江大学|临江医院,青岚研究院||")]
    [InlineData("成立由市长任组长的领导小组。", "||市长|")]
    [InlineData("调度方案由市水利局商各县人民政府制订，报市政府批准。", "市水利局|||")]
    [InlineData("控制指标由市水利局会同市气象局规定。", "市水利局|市气象局||")]
    [InlineData("由县农业农村局牵头，县水利局、县林业局配合，开展排查。", "县农业农村局|县水利局,县林业局||")]
    [InlineData("由县水利局局长兼任办公室主任，负责日常调度。", "||县水利局局长|")]
    [InlineData("由建设单位向镇人民政府办理移交手续。", "建设单位|||")]
    public void Whoever_stands_after_by_has_a_duty(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("推进共享。（牵头领导：王一、李二，牵头单位：市委组织 部，参与单位：市人社局、市依法治市办（普法办）等）", "市委组织部|市人社局,市依法治市办（普法办）|王一,李二|")]
    [InlineData("推进共享。〔责任单位：市数据局；完成时限：2025年6月底〕", "市数据局|||2025-06-30")]
    [InlineData("推进共享。（市科技局牵头，市财政局、市人社局按职责分工负责）", "市科技局|市财政局,市人社局||")]
    [InlineData("推进共享。（省工信厅牵头，各市人民政府负责落实（以下不再列出））", "省工信厅|各市人民政府||")]
    [InlineData("推进共享。（交通局、农业局按职责分工负责）", "交通局,农业局|||")]
    [InlineData("牵头单位：市科技局\n配合单位：市财政局\n完成时限：2025年12月底", "市科技局|市财政局||2025-12-31")]
    [InlineData("牵头单位：市科技局\n责任单位：各县区", "市科技局|各县区||")]
    [InlineData("责任单位：市科技局牵头，市财政局、市人社局按职责分工负责", "市科技局|市财政局,市人社局||")]
    [InlineData("责任单位：市科技局，市财政局，各县区", "市科技局,市财政局,各县区|||")]
    [InlineData("【牵头单位】市农业农村局【配合单位】市水利局、市财政局", "市农业农村局|市水利局,市财政局||")]
    [InlineData("落实县（市、区）党委、政府推动创新的主体责任。", "县（市、区）党委,政府|||")]
    [InlineData("落实地方各级人民政府责任。", "地方各级人民政府|||")]
    [InlineData("推进共享。（市数据局会同有关部门负责）", "市数据局|有关部门||")]
    [InlineData("推进共享。（市数据局牵头，市教育局、市财政局，青山县配合）", "市数据局|市教育局,市财政局,青山县||")]
    [InlineData("推进共享。（市数据局、市财政局负责，2025年6月底前完成）", "市数据局,市财政局|||2025-06-30")]
    [InlineData("推进共享。（市数据局、市财政局等和各县人民政府负责）", "市数据局,市财政局,各县人民政府|||")]
    [InlineData("推进共享。（市数据局、市财政局指导）", "市数据局,市财政局|||")]
    [InlineData("推进共享。（市数据局、市财政局等负责。列第一位者为牵头单位，下同）", "市数据局|市财政局||")]
    [InlineData("推进共享。责任单位：省科技厅、省财政厅按职责分工负责，各地级以上市人民政府结合实际落实", "省科技厅,省财政厅,各地级以上市人民政府|||")]
    [InlineData("推进共享。（市数据局、市财政局等有关部门及各地区按职责分工负责）", "市数据局,市财政局,各地区|||")]
    [InlineData("推进共享。（市数据局牵头，市财政局等部门及相关地区按职责分工负责）", "市数据局|市财政局,相关地区||")]
    [InlineData("优化流程，2026年底前推进共享。（市数据局负责）", "市数据局|||2026-12-31")]
    [InlineData("2026年底前推进共享，2027年3月底前开展检查。（市数据局负责）", "市数据局|||")]
    public void Labels_brackets_and_responsibilities_name_who_acts(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Fact]
    public void The_first_word_of_the_first_article_is_read_whole() =>
        Assert.Equal(["市数据局|||"], Said(Compiled.Text("青岚县数据管理办法\n第一条 市数据局应当按时报送材料。\n第二条 本办法自发布之日起施行。\n").Documents.Single().Commitments.OfType<Duty>()));

    [Fact]
    public void A_table_row_is_a_duty_with_the_columns_units_and_date() =>
        Assert.Equal(["市工信局|市科技局,市数据局||2024-06-30"], Read("序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t建设园区\t市工信局\t市科技局、市数据局\t2024年6月底"));

    [Theory]
    [InlineData("建立企业牵头的项目生成机制。")]
    [InlineData("推进龙头企业牵头组建联合体。")]
    [InlineData("推动政府部门加强保障。")]
    [InlineData("智库成员应为一流专家。")]
    [InlineData("其成员由居民代表、单位代表组成。")]
    [InlineData("市财政局可以安排资金。")]
    [InlineData("承担单位不得挪用资金。")]
    [InlineData("加强工作统筹，要强化协同。")]
    [InlineData("坚持从完善社区管理出发，规范运行。")]
    [InlineData("省委明确提出建成创新高地。")]
    [InlineData("市科技局、市财政局为成员单位。")]
    [InlineData("企业牵头申报的，自筹经费不低于一半。")]
    [InlineData("教育由政府举办为主向政府统筹管理的格局转变。")]
    [InlineData("防止将应由自身承担的风险转由担保机构承担。")]
    [InlineData("报市水利局批准后组织实施。")]
    [InlineData("省政府批准设立的园区适用本办法。")]
    [InlineData("企业参与培训的积极性有较大提升。")]
    [InlineData("连续两次排名末位的，由领导小组组长约谈其主要负责人。")]
    [InlineData("表现突出的可由市人社局直接授予称号。")]
    [InlineData("建设创新型园区，完善服务体系。")]
    [InlineData("加大各级干部培训力度，增强本领。")]
    [InlineData("压实政府责任。")]
    [InlineData("近年来，各部门推进改革，形成了经验。")]
    [InlineData("请各单位认真组织，抓好落实。")]
    [InlineData("各部门实行分工负责制。")]
    [InlineData("党中央、国务院高度重视创新工作。")]
    [InlineData("建设一批服务中心，有利于有关部门加强监管。")]
    [InlineData("所需资金由失业保险基金列支。")]
    [InlineData("建立由政府负责人牵头的工作机制。")]
    [InlineData("站长应由正式编制人员担任。")]
    [InlineData("城市新区建设、旧区改造要配套设施。")]
    [InlineData("市财政按比例予以配套。")]
    [InlineData("全力推动各项部署落地落实。")]
    [InlineData("借款单位向外资银行借入的资金视同外债。")]
    [InlineData("由财政部门审查后，报政府列入预算。")]
    [InlineData("由共同生活的家庭成员向镇政府提出书面申请。")]
    [InlineData("各镇均建有1所幼儿园。")]
    [InlineData("特色评估按照责任单位申请、管理机构审核等程序进行。")]
    [InlineData("推荐材料经县委组织部和市级部门审核后上报。")]
    [InlineData("审计机关发现的问题已整改。")]
    [InlineData("请各单位结合工作实际认真抓好贯彻落实各项任务。")]
    public void Without_an_actor_who_is_bound_there_is_no_duty(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void A_goal_painted_with_actors_binds_nobody() => Assert.Empty(Read("目标如下。\n——执政水平提升。各级党委模范遵守法律法规。"));

    [Fact]
    public void A_paper_with_references_binds_nobody() => Assert.Empty(Read("各区要整合数据。\n参考文献\n[1]某某.创新研究[J].2010."));

    [Theory]
    [InlineData("青岚县2024年工作要点", "推进共享。（责任单位：县数据局；完成时限：6月底前）", "县数据局|||2024-06-30")]
    [InlineData("青岚县2024年工作要点", "推进共享。（责任单位：县数据局；完成时限：全年）", "县数据局|||2024")]
    [InlineData("青岚县2024年工作要点", "推进共享。（责任单位：县数据局；完成时限：年底前）", "县数据局|||2024-12-31")]
    [InlineData("青岚县2024年工作要点", "县数据局应于5月15日前建成平台。", "县数据局|||2024-05-15")]
    [InlineData("青岚县2024—2026年工作方案", "县数据局应于5月15日前建成平台。", "县数据局|||")]
    [InlineData("青岚县2024年工作要点", "县数据局每年5月15日前公布目录。", "县数据局|||")]
    [InlineData("青岚县工作方案", "县数据局应于5月15日前建成平台。", "县数据局|||")]
    public void A_date_without_a_year_is_of_the_documents_year(string title, string sentence, string expected) =>
        Assert.Equal([expected], Said(Compiled.Text($"{title}\n一、工作任务\n{sentence}\n").Documents.Single().Commitments.OfType<Duty>()));

    [Fact]
    public void Rows_of_places_with_a_date_are_their_tasks_and_a_second_column_of_units_helps() =>
        Assert.Equal(["石桥镇|||2024-09-30", "白马乡|||2024-10-20"], Read("乡镇|整治面积（亩）|完成时限\n石桥镇|2600|2024年9月30日\n白马乡|1850|2024年10月20日"));

    [Fact]
    public void A_table_with_one_cell_a_line_is_read_row_by_row() => Assert.Equal(
        ["县教育局|县财政局,县住建局||2024-08-31", "县水利局（县河长办）|县农业农村局||", "县交通局|各乡镇||2024-09"],
        Read("序号\n重点任务\n牵头单位\n责任单位\n完成时限\n1\n建设学校。\n县教育局\n县财政局、县住建局\n2024年8月底前\n2\n治理河流。\n县水利局\n（县河长办）\n县农业农村局\n持续推进\n3\n整修道路。\n县交通局\n各乡镇\n2024年9月\n二、工作要求\n各项工作有序开展。\n"));

    [Fact]
    public void Lines_of_names_without_a_head_are_no_table() => Assert.Empty(Read("县教育局\n县财政局\n2024年8月底前\n"));

    [Fact]
    public void Of_two_columns_of_units_the_first_leads() =>
        Assert.Equal(["县教育局|县财政局||2024-08-31"], Read("序号\t重点任务\t牵头单位\t责任单位\t完成时限\n1\t建设学校\t县教育局\t县财政局\t2024年8月底前"));

    private static IEnumerable<string> Read(string sentence) => Said(Compiled.Sentence<Duty>(sentence));

    private static IEnumerable<string> Said(IEnumerable<Duty> duties) => duties.Select(d =>
        $"{string.Join(',', d.LeadUnits)}|{string.Join(',', d.SupportUnits)}|{string.Join(',', d.LeadOfficials)}|{d.Due}");
}
