namespace Luodi.Compiler.Tests.Rules;

public sealed class RuleTests
{
    [Theory]
    [InlineData("PC0001", "1.甲。抓落实。\n3.乙。抓落实。", "3.乙")]
    [InlineData("PC0002", "1.甲。抓落实。\n2.乙。抓落实。\n2.丙。抓落实。", "2.丙")]
    [InlineData("PC0003", "推进共享。（参与单位：市财政局、市教育局）", "参与单位：市财政局、市教育局")]
    [InlineData("PC0004", "推进共享。（责任单位：市财政局，完成时限：2023年12月底）", "责任单位：市财政局，完成时限：2023年12月底")]
    [InlineData("PC0005", "请于2024年2月30日前报送。", "2024年2月30日")]
    public void A_flaw_is_reported_where_it_stands(string id, string body, string place)
    {
        var compilation = Dated(body);
        var diagnostic = Assert.Single(compilation.Documents.Single().Diagnostics);
        Assert.Equal((id, place), (diagnostic.Id, compilation.Text.Slice(diagnostic.Span)));
        Assert.DoesNotContain("{", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.甲。抓落实。\n2.乙。抓落实。")]
    [InlineData("推进共享。（牵头单位：市科技局，参与单位：市财政局）")]
    [InlineData("推进共享。（责任单位：市财政局，完成时限：2024年）")]
    [InlineData("请于2024年2月29日前报送。")]
    public void A_sound_text_is_not_blamed(string body) => Assert.Empty(Dated(body).Documents.Single().Diagnostics);

    private static Compilation Dated(string body) => Compiled.Text(
        "临江市推进创新工作方案\n（2024年3月1日印发）\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n" + body + "\n");
}
