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
    public void A_subject_that_acts_has_a_duty(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("由市委办公室负责统筹协调。", "市委办公室|||")]
    [InlineData("每个产业由1名市领导同志牵头。", "||市领导同志|")]
    [InlineData("由临江大学联合临江医院、青岚研究院共同承建。", "临江大学|临江医院,青岚研究院||")]
    [InlineData("成立由市长任组长的领导小组。", "||市长|")]
    public void Whoever_stands_after_by_has_a_duty(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

    [Theory]
    [InlineData("推进共享。（牵头领导：王一、李二，牵头单位：市委组织 部，参与单位：市人社局、市依法治市办（普法办）等）", "市委组织部|市人社局,市依法治市办（普法办）|王一,李二|")]
    [InlineData("推进共享。〔责任单位：市数据局；完成时限：2025年6月底〕", "市数据局|||2025-06-30")]
    [InlineData("推进共享。（市科技局牵头，市财政局、市人社局按职责分工负责）", "市科技局|市财政局,市人社局||")]
    [InlineData("推进共享。（省工信厅牵头，各市人民政府负责落实（以下不再列出））", "省工信厅|各市人民政府||")]
    [InlineData("推进共享。（交通局、农业局按职责分工负责）", "交通局,农业局|||")]
    [InlineData("牵头单位：市科技局\n配合单位：市财政局\n完成时限：2025年12月底", "市科技局|市财政局||2025-12-31")]
    [InlineData("牵头单位：市科技局\n责任单位：各县区", "市科技局|各县区||")]
    [InlineData("【牵头单位】市农业农村局【配合单位】市水利局、市财政局", "市农业农村局|市水利局,市财政局||")]
    [InlineData("落实县（市、区）党委、政府推动创新的主体责任。", "县（市、区）党委,政府|||")]
    public void Labels_brackets_and_responsibilities_name_who_acts(string sentence, string expected) => Assert.Equal([expected], Read(sentence));

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
    public void Without_an_actor_who_is_bound_there_is_no_duty(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void A_goal_painted_with_actors_binds_nobody() => Assert.Empty(Read("目标如下。\n——执政水平提升。各级党委模范遵守法律法规。"));

    [Fact]
    public void A_paper_with_references_binds_nobody() => Assert.Empty(Read("各区要整合数据。\n参考文献\n[1]某某.创新研究[J].2010."));

    private static IEnumerable<string> Read(string sentence) => Compiled.Sentence<Duty>(sentence).Select(d =>
        $"{string.Join(',', d.LeadUnits)}|{string.Join(',', d.SupportUnits)}|{string.Join(',', d.LeadOfficials)}|{d.Due}");
}
