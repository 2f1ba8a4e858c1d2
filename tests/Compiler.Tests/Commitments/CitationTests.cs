using Luodi.Compiler.Commitments;

namespace Luodi.Compiler.Tests.Commitments;

public sealed class CitationTests
{
    [Theory]
    [InlineData("根据⟦《临江市科技创新条例》⟧，推进创新。")]
    [InlineData("根据⟦《关于加快创新的意见》（江发〔2023〕12号）⟧精神，推进创新。")]
    [InlineData("落实⟦《办公室印发〈关于深化改革的方案〉的通知》⟧要求。")]
    [InlineData("执行⟦《甲办法》⟧⟦《乙办法》⟧和⟦《丙办法》⟧。")]
    [InlineData("按照⟦江政办发〔2022〕5号⟧文件执行。")]
    [InlineData("根据⟦《临江市养老办法》⟧，我们制定了《助餐办法》，现印发给你们。")]
    public void Titles_and_numbers_of_other_documents_are_citations(string marked) => Compiled.Spans<Citation>(marked);

    [Fact]
    public void The_number_in_brackets_belongs_to_the_title()
    {
        var citation = Assert.Single(Compiled.Sentence<Citation>("根据《关于加快创新的意见》（江发〔2023〕12号）精神，推进创新。"));
        Assert.Equal(("关于加快创新的意见", "江发〔2023〕12号"), (citation.Title, citation.DocumentNumber));
    }

    [Fact]
    public void The_number_of_the_notice_belongs_to_the_title_it_issued()
    {
        var citation = Assert.Single(Compiled.Sentence<Citation>("根据关于印发《出让收支管理办法》的通知（财综〔2006〕68号）执行。"));
        Assert.Equal(("出让收支管理办法", "财综〔2006〕68号"), (citation.Title, citation.DocumentNumber));
    }

    [Fact]
    public void A_title_broken_by_line_wrapping_is_mended() =>
        Assert.Equal("临江市考评办法", Assert.Single(Compiled.Sentence<Citation>("执行《临江市考 评办法》。")).Title);

    [Theory]
    [InlineData("《临江市推进创新工作方案》由市科技局解释。")]
    [InlineData("实施“创新临江”行动。")]
    [InlineData("打造《")]
    [InlineData("领取《外债登记证》和《变动反馈表》。")]
    [InlineData("制定《考核评价指标》（见附件）供各地使用。")]
    [InlineData("《人民日报》刊登了文章。")]
    [InlineData("入选《世纪》(《Century》)杂志公布的排行榜。")]
    [InlineData("《临江市人才办法》已经市政府同意，现印发实施。")]
    public void A_document_s_own_title_and_quotations_are_none(string sentence) => Assert.Empty(Compiled.Sentence<Citation>(sentence));
}
