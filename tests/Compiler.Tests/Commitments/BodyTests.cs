using Luodi.Compiler.Commitments;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Commitments;

public sealed class BodyTests
{
    [Theory]
    [InlineData("市科技局", "市科学技术局")]
    [InlineData("市科学技术局", "市科学技术局")]
    [InlineData("市发改委", "市发展和改革委员会")]
    [InlineData("市发展改革委", "市发展和改革委员会")]
    [InlineData("市发展和改革委", "市发展和改革委员会")]
    [InlineData("省发展和改革委员会", "省发展和改革委员会")]
    [InlineData("县发改局", "县发展和改革局")]
    [InlineData("省工信厅", "省工业和信息化厅")]
    [InlineData("市经信局", "市经济和信息化局")]
    [InlineData("市人社局", "市人力资源和社会保障局")]
    [InlineData("市人力资源社会保障局", "市人力资源和社会保障局")]
    [InlineData("市住建局", "市住房和城乡建设局")]
    [InlineData("省住房城乡建设厅", "省住房和城乡建设厅")]
    [InlineData("市市场监管局", "市市场监督管理局")]
    [InlineData("市国资委", "市国有资产监督管理委员会")]
    [InlineData("市政府国资委", "市国有资产监督管理委员会")]
    [InlineData("市卫健委", "市卫生健康委员会")]
    [InlineData("市委组织部", "市委组织部")]
    [InlineData("中共临江市委组织部", "临江市委组织部")]
    [InlineData("市委网信办", "市委网络安全和信息化委员会办公室")]
    [InlineData("市编办", "市委机构编制委员会办公室")]
    [InlineData("市政府办公室", "市人民政府办公室")]
    [InlineData("市人民政府", "市人民政府")]
    [InlineData("市纪委", "市纪律检查委员会")]
    [InlineData("市委", "市委")]
    [InlineData("中共临江市委员会", "临江市委")]
    [InlineData("团市委", "共青团市委员会")]
    [InlineData("市科协", "市科学技术协会")]
    [InlineData("市工商联", "市工商业联合会")]
    [InlineData("国家税务总局临江市税务局", "临江市税务局")]
    [InlineData("国家发展改革委", "国家发展和改革委员会")]
    [InlineData("市场监管总局", "国家市场监督管理总局")]
    [InlineData("人行", "中国人民银行")]
    [InlineData("人行临江市分行", "中国人民银行临江市分行")]
    [InlineData("科技部", "科学技术部")]
    [InlineData("工业和信息化部", "工业和信息化部")]
    [InlineData("临江市青岚区住建局", "临江市青岚区住房和城乡建设局")]
    [InlineData("市依法治市办（普法办）", "市委全面依法治市委员会办公室")]
    public void A_usual_short_form_stands_for_the_full_name(string form, string full) => Assert.Equal(full, BodyNames.Of(form).Full);

    [Theory]
    [InlineData("市卫计委", "市卫健委")]
    [InlineData("市环保局", "市生态环境局")]
    [InlineData("市国土局", "市自然资源局")]
    [InlineData("市自然资源局", "市自然资源和规划局")]
    [InlineData("市科技局", "市科协")]
    [InlineData("市委办公室", "市政府办公室")]
    [InlineData("市经信局", "市工信局")]
    [InlineData("省科技厅", "市科技局")]
    [InlineData("市交通局", "市交通投资公司")]
    [InlineData("银保监会", "金融监管总局")]
    public void Older_and_neighbouring_organs_stay_apart(string one, string other) => Assert.NotEqual(BodyNames.Of(one).Full, BodyNames.Of(other).Full);

    [Theory]
    [InlineData("市文化和旅游委员会工作专班")]
    [InlineData("临江大学")]
    [InlineData("市")]
    [InlineData("局")]
    [InlineData("（）")]
    public void A_name_the_lists_do_not_know_stays_as_it_is(string name) => Assert.Equal(name, BodyNames.Of(name).Full);

    [Fact]
    public void All_forms_of_a_body_are_gathered_with_their_places()
    {
        var compilation = Compiled.Text("临江市人民政府关于推进创新的意见\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n1.甲。抓落实。（责任单位：市科技局、市财 政局）\n2.乙。抓落实。（责任单位：临江市科学技术局，配合单位：财政局、各县区、有关部门）\n");
        Assert.Equal(["市科学技术局: 市科技局+临江市科学技术局 @ 市科技局+临江市科学技术局", "市财政局: 市财政局+财政局 @ 市财 政局+财政局"], Described(compilation));
        Assert.Equal("市科学技术局", compilation.Documents[0].BodyNamed("临江市科学技术局")?.Name);
        Assert.Null(compilation.Documents[0].BodyNamed("各县区"));
    }

    [Fact]
    public void A_short_form_the_text_defines_stands_for_what_it_says()
    {
        var compilation = Body("成立临江市推进科技创新工作领导小组（以下简称“领导小组”）。\n1.甲。抓落实。（责任单位：领导小组）\n2.乙。抓落实。（责任单位：临江市推进科技创新工作领导小组）");
        Assert.Equal(["临江市推进科技创新工作领导小组: 领导小组+临江市推进科技创新工作领导小组 @ 领导小组+临江市推进科技创新工作领导小组"], Described(compilation));
    }

    [Theory]
    [InlineData("高新区管理委员会、高新技术产业园区管理委员会", "高新区管理委员会,高新技术产业园区管理委员会", "高新技术产业园区管理委员会")]
    [InlineData("江投集团、江东投资发展集团", "江投集团,江东投资发展集团", "江东投资发展集团")]
    [InlineData("江投集团、江东投资发展集团、江州投资控股集团", "江投集团", "江投集团")]
    [InlineData("江投集团、河东投资发展集团", "江投集团", "江投集团")]
    public void A_form_no_list_knows_shortens_a_longer_name_if_there_is_but_one(string units, string forms, string name)
    {
        var document = Body($"1.甲。抓落实。（责任单位：{units}）").Documents.Single();
        Assert.Equal((name, forms), (document.Bodies[0].Name, string.Join(',', document.Bodies[0].Forms)));
    }

    [Fact]
    public void A_form_without_level_is_left_alone_where_two_levels_have_such_an_organ() =>
        Assert.Equal(["省科学技术厅", "市科学技术局", "县科学技术局", "科学技术局"], Body("1.甲。抓落实。（责任单位：省科技厅、市科技局、县科技局、科技局）").Documents.Single().Bodies.Select(b => b.Name));

    [Fact]
    public void In_a_national_document_an_organ_without_level_is_the_nations() =>
        Assert.Equal(["国家发展和改革委员会", "科学技术部", "国家卫生健康委员会"], Compiled.Text("国务院关于推进创新的意见\n为推进各项工作，制定本意见，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n1.甲。抓落实。（发展改革委、科技部、卫生健康委负责）\n").Documents.Single().Bodies.Select(b => b.Name));

    [Fact]
    public void Two_forms_are_defined_once_each_and_a_document_is_none()
    {
        var compilation = Body("依据《临江市创新条例》（以下简称《条例》）推进工作。\n1.甲。抓落实。（责任单位：市科技局）");
        Assert.Equal(["市科学技术局"], compilation.Documents.Single().Bodies.Select(b => b.Name));
    }

    private static Compilation Body(string body) =>
        Compiled.Text("推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n" + body + "\n");

    private static IEnumerable<string> Described(Compilation compilation) =>
        compilation.Documents.Single().Bodies.Select(b => $"{b.Name}: {string.Join('+', b.Forms)} @ {string.Join('+', b.Places.Select(p => compilation.Text.Slice(p)))}");
}
