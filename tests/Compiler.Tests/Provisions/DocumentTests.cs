namespace Luodi.Compiler.Tests.Provisions;

public sealed class DocumentTests
{
    private const string Body = "为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n抓好落实，务求实效。\n";

    [Fact]
    public void Web_furniture_is_no_part_of_the_body()
    {
        var compilation = Compiled.Text("首页 > 政务公开\n临江市推进创新工作方案\n" + Body + "\n分享\n版权所有 临江市政府网站\n");
        var document = Assert.Single(compilation.Documents);
        Assert.Equal("临江市推进创新工作方案", document.Title);
        Assert.StartsWith("临江市", compilation.Text.Slice(document.Span), StringComparison.Ordinal);
        Assert.EndsWith("务求实效。", compilation.Text.Slice(document.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_and_its_plan_are_one_document_with_number_issuer_and_date()
    {
        var document = Assert.Single(Compiled.Text(
            "临政发〔2024〕8号\n临江市人民政府关于印发《临江市推进创新工作方案》的通知\n各县（市、区）人民政府：\n现将《临江市推进创新工作方案》印发给你们，请结合实际认真贯彻执行，并及时报告情况。\n"
            + "临江市人民政府\n2024年3月8日\n\n临江市推进创新工作方案\n\n" + Body).Documents);
        Assert.Equal(("临江市推进创新工作方案", "临江市人民政府", "临政发〔2024〕8号", new DateOnly(2024, 3, 8)), (document.Title, document.Issuer, document.DocumentNumber, document.IssuedOn!.Value));
        Assert.Empty(document.Commitments);
    }

    [Fact]
    public void A_decision_is_dated_by_its_adoption_and_issued_by_whom_its_title_names()
    {
        var document = Assert.Single(Compiled.Text("临江市人民代表大会常务委员会关于推进创新的决定\n（2025年6月24日市人大常委会第九次会议通过）\n" + Body).Documents);
        Assert.Equal(("临江市人民代表大会常务委员会", new DateOnly(2025, 6, 24)), (document.Issuer, document.IssuedOn!.Value));
    }

    [Fact]
    public void A_paragraph_that_ends_in_the_bracket_of_those_responsible_is_text()
    {
        var compilation = Compiled.Text("四、主要任务\n（一）统筹两个市场。\n1.拓展市场。积极稳妥地在各类园区推广一般纳税人资格试点，扩大试点范围，及时总结经验。（市税务局、市财政局负责）\n2.促进便利。简化核准手续，支持企业自主备案、自主核报、自主补缴税款，减少往返次数。（市税务局负责）\n五、有关要求\n各县区要切实落实主体责任，加强管理，优化服务，促进园区高质量发展，重要情况及时向市政府报告。");
        Assert.Equal(["1 四", "2 一", "3 1", "3 2", "1 五"], Assert.Single(compilation.Documents).AllProvisions().Select(p => $"{p.Level} {p.Number}"));
    }

    [Fact]
    public void An_extract_that_begins_below_a_heading_left_out_keeps_its_levels() =>
        Assert.Equal(["2 四", "2 五", "1 二", "2 一"], Assert.Single(Compiled.Text("（四）工作目标。到2027年，形成一批可复制、可推广的经验做法，为推动全市各项工作奠定良好基础。\n（五）试点范围。在全市选择10个有条件、有基础、规模适当的乡镇开展试点，稳妥推进。\n二、主要任务\n（一）强化引领。建立指标体系，发挥导向引领作用，推动各项工作落到实处。").Documents).AllProvisions().Select(p => $"{p.Level} {p.Number}"));

    [Fact]
    public void A_note_of_short_sentences_is_a_document() =>
        Assert.Equal(2, Assert.Single(Compiled.Text("临江市工作方案\n1．到2027年，园区达到20个。\n2．到2028年，园区达到30个。").Documents).Commitments.Length);

    [Fact]
    public void A_web_page_s_date_is_no_date_of_issue() =>
        Assert.Null(Assert.Single(Compiled.Text("临江市推进创新工作方案\n2024-06-30 15:46\n" + Body).Documents).IssuedOn);

    [Fact]
    public void A_title_over_two_lines_is_joined() =>
        Assert.Equal("关于推进临江市创新发展的若干措施", Assert.Single(Compiled.Text("关于推进临江市创新发展的\n若干措施\n" + Body).Documents).Title);

    [Fact]
    public void A_letterhead_names_the_issuer_that_the_signature_breaks_over_lines()
    {
        var document = Assert.Single(Compiled.Text("临江市委人才工作领导小组办公室文件\n关于推进创新工作的通知\n" + Body + "\n临江市委人才工作\n领导小组办公室\n2024年3月8日\n").Documents);
        Assert.Equal(("临江市委人才工作领导小组办公室", new DateOnly(2024, 3, 8)), (document.Issuer, document.IssuedOn!.Value));
    }

    [Theory]
    [InlineData("临江市财政局 临江市水利局\n关于推进创新工作的通知\n", "临江市财政局 临江市水利局")]
    [InlineData("临江市财政局 临江市水利局\n临江市推进创新工作方案\n", "")]
    public void Who_issues_stands_above_a_title_that_begins_with_what_it_is_about(string head, string issuer) =>
        Assert.Equal(issuer, Assert.Single(Compiled.Text(head + Body).Documents).Issuer);

    [Fact]
    public void A_bundle_gives_a_document_for_every_label()
    {
        var documents = Compiled.Text("方案大全\n篇1：临江市甲工作方案\n" + Body + "篇2：青岚县乙工作方案\n" + Body + "上一篇：别的\n").Documents;
        Assert.Equal(["临江市甲工作方案", "青岚县乙工作方案"], documents.Select(d => d.Title));
        Assert.All(documents, d => Assert.Single(d.AllProvisions()));
    }

    [Theory]
    [InlineData("（责任单位：市科技局）")]
    [InlineData("牵头单位：市科技局")]
    [InlineData("（市科技局牵头，市财政局负责）")]
    public void A_label_in_the_last_line_belongs_to_the_document(string label) =>
        Assert.Equal(["市科技局"], Assert.Single(Compiled.Text("临江市推进创新工作方案\n" + Body + label + "\n").Documents).Commitments.OfType<Luodi.Compiler.Commitments.Duty>().Single().LeadUnits);

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("你好")]
    public void A_text_without_a_document_gives_none(string text) => Assert.Empty(Compiled.Text(text).Documents);
}
