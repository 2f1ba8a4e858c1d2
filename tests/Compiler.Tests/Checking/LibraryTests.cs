using System.Globalization;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Libraries;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Checking;

/// <summary>Documents against each other: what must be told, what looks alike and must not, and that the work does not grow with the square.</summary>
public sealed class LibraryTests
{
    [Theory]
    [InlineData("政务服务事项网办率达到95%", "政务服务事项网办率达到98%", true)]
    [InlineData("政务服务事项网办率达到95%", "政务服务事项网办率达到90%", false)]
    [InlineData("政务服务平均用时控制在15个工作日以内", "政务服务平均用时控制在10个工作日以内", true)]
    [InlineData("政务服务平均用时控制在15个工作日以内", "政务服务平均用时控制在20个工作日以内", false)]
    [InlineData("科技型中小企业达到920家", "科技型中小企业达到165家", false)]
    [InlineData("新型储能产业产值达到18亿元", "新型储能产业产值达到200000万元", true)]
    [InlineData("工业增加值年均增长8%", "工业增加值年均增长10%", true)]
    [InlineData("单位产值能耗比2025年下降9%", "单位产值能耗比2025年下降12%", true)]
    public void A_lower_level_that_asks_more_is_told(string upper, string lower, bool told) =>
        Assert.Equal(told, Codes(City("（一）甲事。到2026年底，" + upper + "。"), County("（一）甲事。到2026年底，" + lower + "。", cites: true)).Contains("PC0207"));

    [Fact]
    public void A_later_date_may_ask_more() =>
        Assert.DoesNotContain("PC0207", Codes(City("（一）甲事。到2026年底，政务服务事项网办率达到95%。"), County("（一）甲事。到2028年底，政务服务事项网办率达到98%。", cites: true)));

    [Fact]
    public void A_place_that_has_nothing_to_do_with_the_other_is_not_below_it() =>
        Assert.DoesNotContain("PC0207", Codes(City("（一）甲事。到2026年底，政务服务事项网办率达到95%。"), County("（一）甲事。到2026年底，政务服务事项网办率达到98%。", cites: false)));

    [Fact]
    public void The_nation_stands_above_every_place() =>
        Assert.Contains("PC0207", Codes(("国.txt", "国发〔2025〕1号\n国务院关于加快数字化发展的意见\n为加快发展，现提出以下意见，请认真贯彻落实。\n一、目标\n（一）优化服务。到2026年底，政务服务事项网办率达到90%。\n"), County("（一）甲事。到2026年底，政务服务事项网办率达到98%。", cites: false)));

    [Theory]
    [InlineData("到2026年底，科技型中小企业达到900家", true)]
    [InlineData("到2027年底，科技型中小企业达到1000家", false)]
    [InlineData("到2026年底，科技型中小企业达到920户", false)]
    [InlineData("到2026年底，规上科技型中小企业达到900家", false)]
    public void Two_values_for_one_target_of_one_place_are_told(string other, bool told) =>
        Assert.Equal(told, Codes(City("（一）甲事。到2026年底，科技型中小企业达到920家。"), City("（一）乙事。" + other + "。", "b.txt", "9")).Contains("PC0204"));

    [Fact]
    public void A_path_of_several_years_contradicts_nobody_who_meets_it_at_one_point() =>
        Assert.DoesNotContain("PC0205", Codes(City("（一）甲事。到2026年底，科技型中小企业达到920家。\n（二）乙事。到2027年底，科技型中小企业达到990家。"), City("（一）乙事。到2027年底，科技型中小企业达到920家。", "b.txt", "9")));

    [Fact]
    public void A_document_that_carries_out_another_repeats_its_tasks_by_right() =>
        Assert.DoesNotContain("PC0210", Codes(
            City("（一）甲事。市数据局负责编制全市公共数据资源开放目录并向社会公布。"),
            City("（一）乙事。按照《临江市建设创新型城市实施方案》（临政发〔2026〕5号），市数据局负责编制全市公共数据资源开放目录并向社会公布。", "b.txt", "9")));

    [Fact]
    public void A_copy_is_told_once_and_compared_with_nothing()
    {
        const string Task = "（一）甲事。市数据局负责编制全市公共数据资源开放目录并向社会公布。";
        Assert.Equal(["PC0211"], Codes(City(Task), City(Task, "副本.txt")).Where(c => c.StartsWith("PC02", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_new_version_of_a_document_may_say_what_the_old_one_said_or_otherwise()
    {
        const string Tasks = "（一）甲事。市数据局负责编制全市公共数据资源开放目录并向社会公布。到2026年底，科技型中小企业达到920家。";
        var (file, text) = City(Tasks.Replace("920", "960", StringComparison.Ordinal), "b.txt");
        Assert.DoesNotContain(Codes(City(Tasks), (file, text.Replace("〔2026〕5号", "〔2026〕55号", StringComparison.Ordinal))), c => c.StartsWith("PC02", StringComparison.Ordinal));
    }

    [Fact]
    public void The_later_finding_shows_the_earlier_sentence()
    {
        var finding = Checked.Documents(City("（一）甲事。到2026年底，科技型中小企业达到920家。"), City("（一）乙事。到2026年底，科技型中小企业达到900家。", "b.txt", "9", "3月")).Single(f => f.Diagnostic.Id == "PC0204");
        Assert.Equal(("b.txt", "科技型中小企业达到900家"), (finding.Place.File, finding.Place.Quote));
        var other = Assert.Single(finding.Related);
        Assert.Equal(("a.txt", "科技型中小企业达到920家", "一-一"), (other.File, other.Quote, other.Article));
    }

    [Theory]
    [InlineData("培育企业。到2026年底，高新技术企业达到900家", true)]
    [InlineData("培育企业。力争提前，2026年高新技术企业达到950家", false)]
    [InlineData("培育企业。到2026年底，高新技术企业达到920家", false)]
    [InlineData("培育企业。到2026年底，高新技术企业达到921家左右", false)]
    [InlineData("培育企业。到2027年底，高新技术企业达到1000家", false)]
    [InlineData("培育企业。到2026年底，高新技术企业达到900家以上", false)]
    [InlineData("培育企业。到2026年底，高新技术企业达到920个百分点", false)]
    [InlineData("培育企业。到2026年底，云岭区高新技术企业达到300家", false)]
    [InlineData("培育企业。到2026年底，高新技术企业入库，其中高新技术企业达到300家", false)]
    [InlineData("云岭区。到2026年底，高新技术企业达到300家", false)]
    [InlineData("培育企业。到2026年底，高新技术企业达到900家。\n（三）再培育。到2026年底，高新技术企业达到800家", false)]
    public void A_document_that_contradicts_itself_is_told(string other, bool told) =>
        Assert.Equal(told, Codes(City($"（一）发展目标。到2026年底，全市高新技术企业达到920家。\n（二）{other}。")).Contains("PC0212"));

    [Theory]
    [InlineData("龙头企业达到10家", "龙头企业达到8家")]
    [InlineData("全产业链总产值达到30亿元", "全产业链总产值达到20亿元")]
    public void What_only_the_text_around_explains_is_held_against_nothing(string first, string second) =>
        Assert.DoesNotContain("PC0212", Codes(City($"（一）茶叶。到2026年底，{first}。\n（二）水产。到2026年底，{second}。")));

    [Fact]
    public void A_contradiction_names_both_places()
    {
        var finding = Checked.Documents(City("（一）发展目标。到2026年底，全市高新技术企业达到920家。\n（二）壮大企业。到2026年底，高新技术企业达到900家。")).Single(f => f.Diagnostic.Id == "PC0212");
        Assert.Equal("高新技术企业达到900家", finding.Place.Quote);
        Assert.Equal("全市高新技术企业达到920家", Assert.Single(finding.Related).Quote);
    }

    [Theory]
    [InlineData(DocumentStatus.Repealed, "PC0203")]
    [InlineData(DocumentStatus.Replaced, "PC0202")]
    [InlineData(DocumentStatus.InForce, null)]
    public void The_register_says_what_became_of_a_cited_document(DocumentStatus status, string? code)
    {
        var library = new LibraryCheck(new DocumentRegister([new RegisterEntry("临江市科技奖励办法", "临政发〔2019〕8号", status, "临江市科学技术奖励办法")]));
        var (file, text) = City("（一）甲事。按照《临江市科技奖励办法》（临政发〔2019〕8号）评审。按照《临江市无名办法》办理。依据《中华人民共和国统计法》办理。");
        library.Add(PolicyCompiler.Compile(SourceText.From(text)), file);
        Assert.Equal(new[] { code, "PC0201" }.OfType<string>().Order(), library.Findings().Select(f => f.Diagnostic.Id).Order());
        Assert.Contains("临江市无名办法", library.Findings().Single(f => f.Diagnostic.Id == "PC0201").Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_times_the_documents_take_ten_times_the_comparisons()
    {
        var (small, large) = (Compared(40), Compared(400));
        Assert.True(small > 40, $"{small} comparisons for 40 documents: nothing was compared");
        Assert.True(large <= small * 13, $"{small} comparisons for 40 documents, {large} for 400");
    }

    [Fact]
    public void Findings_come_in_the_same_order_every_time() => Assert.Equal(Run(), Run());

    private static List<string> Run()
    {
        var library = Many(30);
        return [.. library.Findings().Select(f => $"{f.Place.File} {f.Place.Span} {f.Diagnostic.Id} {f.Diagnostic.Message}")];
    }

    private static long Compared(int count)
    {
        var library = Many(count);
        Assert.NotEmpty(library.Findings());
        return library.Compared;
    }

    /// <summary>The worst for a comparison of all with all: every document speaks of the same indicators and tasks.</summary>
    private static LibraryCheck Many(int count)
    {
        var library = new LibraryCheck(DocumentRegister.Empty);
        for (var i = 0; i < count; i++)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"（一）甲事。到2026年底，科技型中小企业达到{900 + i % 7}家，政务服务事项网办率达到{90 + i % 5}%。\n（二）乙事。市数据局负责编制全市公共数据资源开放目录第{i}版并向社会公布。");
            var (file, text) = i % 2 == 0 ? City(body, $"{i}.txt", i.ToString(CultureInfo.InvariantCulture)) : County(body, cites: true, $"{i}.txt", i.ToString(CultureInfo.InvariantCulture));
            library.Add(PolicyCompiler.Compile(SourceText.From(text)), file);
        }

        return library;
    }

    private static List<string> Codes(params (string, string)[] documents) => [.. Checked.Documents([.. documents]).Select(f => f.Diagnostic.Id)];

    private static (string File, string Text) City(string body, string file = "a.txt", string number = "5", string month = "1月") =>
        (file, $"临政发〔2026〕{number}号\n临江市人民政府\n关于建设创新型城市的实施方案{(number == "5" ? "" : $"之{number}")}\n各县（区）人民政府，市政府各部门：\n为做好有关工作，结合实际，制定本方案，请认真组织实施，切实抓好落实。\n一、主要任务\n{body}\n临江市人民政府\n2026年{month}5日\n");

    private static (string File, string Text) County(string body, bool cites, string file = "c.txt", string number = "2") =>
        (file, $"云政发〔2026〕{number}号\n云岭区人民政府\n关于推进创新工作的实施方案（第{number}批）\n各街道办事处、镇人民政府，区政府各部门：\n为落实{(cites ? "《临江市人民政府关于建设创新型城市的实施方案》（临政发〔2026〕5号）" : "有关要求")}，结合实际，制定本方案，请认真组织实施。\n一、主要任务\n{body}\n云岭区人民政府\n2026年2月20日\n");
}
