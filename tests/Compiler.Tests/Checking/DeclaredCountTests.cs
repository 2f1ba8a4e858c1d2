namespace Luodi.Compiler.Tests.Checking;

/// <summary>What a text announces against what it lists. Each wrong row names the words that are blamed and the number listed.</summary>
[Trait("Rule", "R-022")]
public sealed class DeclaredCountTests
{
    [Theory]
    [InlineData("加快发展化学制药、生物制药、医疗器械、中药加工、健康服务六大产业。", "六大产业")]
    [InlineData("构建项目建设、产业培育、人才引育、统计监测、督导考核、招商引资、要素保障等6大支撑保障体系。", "6大支撑保障体系")]
    [InlineData("实施“三大工程”：平台建设、人才引育、金融支持、成果转化。", "“三大工程”")]
    [InlineData("培育四大产业集群（新材料、新能源、生物医药）。", "四大产业集群")]
    [InlineData("突出三个重点：一是抓平台；二是抓人才。", "三个重点")]
    [InlineData("坚持四项原则：统筹推进；分类指导；注重实效。", "四项原则")]
    [InlineData("抓好以下三项任务：\n1.建平台。抓落实。\n2.引人才。抓落实。", "三项任务")]
    public void A_count_the_list_does_not_bear_out_is_reported(string body, string blamed) => Assert.Equal([blamed], Checked.Body("PC0108", body));

    [Theory]
    [InlineData("加快发展化学制药、生物制药、医疗器械、中药加工、健康服务五大产业。")]
    [InlineData("构建项目建设、产业培育、放管服改革、对外招引、人才引育、统计监测等6大支撑保障体系。")]
    [InlineData("实施城市综合体建设、新区建设、畅通建设、设施建设、特色建设和居住提升、生态提升、管理提升等八大工程。")]
    [InlineData("包括先导化合物平台等12个子平台。")]
    [InlineData("建设高新区、经开区、港区5个项目。")]
    [InlineData("围绕新材料、新能源、生物医药建设五大中心。")]
    [InlineData("优化布局、做强新材料、新能源、生物医药三大产业。")]
    [InlineData("构建“10+1”产业体系，打造新材料、新能源2大集群。")]
    [InlineData("突出三个重点：一是抓平台；二是抓人才；三是抓资金。")]
    [InlineData("坚持三项原则：统筹推进；分类指导；注重实效。")]
    [InlineData("培育三大产业集群（新材料、新能源、生物医药等）。")]
    [InlineData("培育三大产业集群（新材料、新能源（光伏、风电）、生物医药）。")]
    [InlineData("实施三大工程：到2025年，平台、人才、金融、成果全面提升。")]
    [InlineData("打造“一核”“两带”“三区”三大布局。")]
    [InlineData("抓好以下三项任务：\n1.建平台。抓落实。\n2.引人才。抓落实。\n3.筹资金。抓落实。")]
    [InlineData("强化第三类监管，前三项工作由市科技局、市财政局负责。")]
    [InlineData("打好落后产能加快淘汰、新兴产业集中突破、六大优势产业改造提升攻坚战。")]
    [InlineData("完善平台、人才、资金和两大保障机制。")]
    [InlineData("深化三次产业融合，做好“六稳”工作。")]
    public void A_list_that_agrees_or_is_no_such_list_is_left_alone(string body) => Assert.Empty(Checked.Body("PC0108", body));
}
