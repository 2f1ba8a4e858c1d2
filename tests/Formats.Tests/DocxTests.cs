using static Luodi.Formats.Tests.Files;
using static Luodi.Formats.Tests.Reading;

namespace Luodi.Formats.Tests;

public sealed class DocxTests
{
    private const string PolicyLists = """
        <w:abstractNum w:abstractNumId='7'>
          <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/><w:lvlText w:val='%1、'/></w:lvl>
          <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='(%2)'/></w:lvl>
          <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%3.'/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='第%1条'/><w:pStyle w:val='Article'/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId='9'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF0B7;'/></w:lvl></w:abstractNum>
        <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>
        <w:num w:numId='2'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>
        <w:num w:numId='3'><w:abstractNumId w:val='8'/></w:num>
        <w:num w:numId='4'><w:abstractNumId w:val='9'/></w:num>
        """;

    [Fact]
    public void Paragraphs_become_lines_and_breaks_and_tabs_stay() =>
        Assert.Equal("关于创新的通知\n\n甲\t乙\n丙\n", TextOf(Docx(P("关于创新的通知") + "<w:p/><w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>"), "a.docx"));

    [Fact]
    public void Automatic_numbers_become_text()
    {
        var body = Numbered("总体要求") + Numbered("指导思想", level: 1) + Numbered("基本原则", level: 1) + Numbered("创新", level: 2) + Numbered("主要任务") + Numbered("平台", level: 1) + Numbered("重新开始", "2") + P("不编号") + Numbered("要点", "4");
        Assert.Equal("一、总体要求\n(一) 指导思想\n(二) 基本原则\n1. 创新\n二、主要任务\n(一) 平台\n一、重新开始\n不编号\n• 要点\n", TextOf(Docx(body, PolicyLists), "a.docx"));
    }

    [Fact]
    public void Numbers_come_from_styles_too_and_count_past_ten()
    {
        var styles = "<w:style w:styleId='Article'><w:name w:val='Article'/><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr></w:style><w:style w:styleId='Sub'><w:name w:val='Sub'/><w:basedOn w:val='Article'/></w:style><w:style w:styleId='11'><w:name w:val='toc 1'/></w:style>";
        var body = P("目录里的一行", "<w:pStyle w:val='11'/>") + string.Concat(Enumerable.Range(1, 21).Select(i => P($"内容{i}", $"<w:pStyle w:val='{(i % 2 == 0 ? "Article" : "Sub")}'/>")));
        var lines = TextOf(Docx(body, PolicyLists, styles), "a.docx").Split('\n');
        Assert.Equal("第一条 内容1", lines[0]);
        Assert.Equal("第十条 内容10", lines[9]);
        Assert.Equal("第十一条 内容11", lines[10]);
        Assert.Equal("第二十条 内容20", lines[19]);
        Assert.Equal("第二十一条 内容21", lines[20]);
    }

    [Fact]
    public void Table_rows_become_lines_with_tabs()
    {
        static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(cell => $"<w:tc><w:tcPr/>{cell}</w:tc>")) + "</w:tr>";
        var table = "<w:tbl>" + Row(P("任务"), P("牵头单位")) + Row(P("建平台"), P("市科技局（牵头）") + P("市财政局、") + P("市统计局")) + Row(P("独占"), P("")) + "</w:tbl>";
        Assert.Equal("前\n任务\t牵头单位\n建平台\t市科技局（牵头）；市财政局、市统计局\n独占\n后\n", TextOf(Docx(P("前") + table + P("后")), "a.docx"));
    }

    [Fact]
    public void Deleted_hidden_and_fallback_text_is_left_out_and_inserted_text_kept()
    {
        var body = "<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>显</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        Assert.Equal("增显新\n", TextOf(Docx(body), "a.docx"));
    }

    [Fact]
    public void A_text_box_comes_after_the_paragraph_it_hangs_on() =>
        Assert.Equal("正文继续\n框一\n框二\n尾\n", TextOf(Docx($"<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:pict><w:txbxContent>{P("框一")}{P("框二")}</w:txbxContent></w:pict></w:r><w:r><w:t>继续</w:t></w:r></w:p>{P("尾")}"), "a.docx"));

    [Fact]
    public void Offsets_lead_back_to_the_page_as_last_laid_out_and_to_the_paragraph_on_it()
    {
        const string Break = "<w:r><w:lastRenderedPageBreak/></w:r>";
        var body = P("题目") + "<w:p/>" + P("甲") + $"<w:p><w:r><w:t>前半</w:t></w:r>{Break}<w:r><w:t>后半</w:t></w:r></w:p>" + P("乙") + $"<w:p>{Break}<w:r><w:t>丙</w:t></w:r></w:p>" + $"<w:tbl><w:tr><w:tc>{P("任务")}</w:tc><w:tc>{P("单位")}</w:tc></w:tr></w:tbl>";
        Assert.Equal(
            ["题目 第1页第1段", "甲 第1页第2段", "前半 第1页第3段", "后半 第2页第1段", "乙 第2页第2段", "丙 第3页第1段", "单位 第3页第2段"],
            PlacesOf(Docx(body), "a.docx", "题目", "甲", "前半", "后半", "乙", "丙", "单位"));
    }

    [Fact]
    public void Without_a_layout_in_the_file_paragraphs_are_counted_through() =>
        Assert.Equal(["甲 第1段", "乙 第2段"], PlacesOf(Docx(P("甲") + P(" ") + P("乙")), "a.docx", "甲", "乙"));

    [Fact]
    public void Headers_footers_and_notes_are_left_out_and_the_body_is_read()
    {
        var names = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        var file = Zip(("word/document.xml", Utf8($"<w:document {names}><w:body>{P("正文")}<w:sectPr><w:headerReference w:type='default'/></w:sectPr></w:body></w:document>")),
            ("word/header1.xml", Utf8($"<w:hdr {names}>{P("页眉")}</w:hdr>")), ("word/footnotes.xml", Utf8($"<w:footnotes {names}><w:footnote>{P("脚注")}</w:footnote></w:footnotes>")));
        Assert.Equal("正文\n", TextOf(file, "a.docx"));
    }

    [Fact]
    public void A_word_file_without_text_is_empty() =>
        Assert.Equal("empty", CodeOf(Docx("<w:p/>"), "a.docx"));

    [Fact]
    public void A_file_written_by_another_library_is_read()
    {
        using var file = new MemoryStream();
        using (var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Create(file, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddHyperlinkRelationship(new Uri("http://127.0.0.1:9/never"), isExternal: true);
            main.Document = new(new DocumentFormat.OpenXml.Wordprocessing.Body(
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(new DocumentFormat.OpenXml.Wordprocessing.Text("到2025年")))));
        }
        Assert.Equal("到2025年\n", TextOf(file.ToArray(), "a.docx"));
    }
}
