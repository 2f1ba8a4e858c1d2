using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit.Csv;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Emit;

public sealed class CsvEmitterTests
{
    [Fact]
    public void A_commitment_is_one_row_with_a_cell_for_every_column()
    {
        var rows = Rows(MadeUp.With(MadeUp.Target(Quantity.Range(20, 30)), new Duty(MadeUp.Text, MadeUp.SpanOf("研发投入"), null, "建平台", ["市科技局"], ["市财政局", "市统计局"], [], null)));
        Assert.Equal(3, rows.Length);
        Assert.All(rows, row => Assert.Equal(rows[0].Split(',').Length, row.Split(',').Length));
        Assert.StartsWith("文件,标题,类别,行,条款,原文,", rows[0], StringComparison.Ordinal);
        Assert.Contains(",目标,4,一、目标,𠮷林市研发投入达到2.5%,研发投入,不低于,20,30,%,2025,", rows[1], StringComparison.Ordinal);
        Assert.Contains(",任务,4,,研发投入,建平台,", rows[2], StringComparison.Ordinal);
        Assert.Contains(",市科技局,市财政局、市统计局,", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Commas_quotes_and_line_ends_are_quoted() =>
        Assert.Contains(",\"甲,乙\"\"丙\"\"\n丁\",", Written(MadeUp.With(MadeUp.Target(Quantity.None, "甲,乙\"丙\"\n丁"))), StringComparison.Ordinal);

    [Fact]
    public void A_tier_is_a_row_of_its_own_and_full_names_stand_beside_short_ones()
    {
        var rows = Cells(PolicyCompiler.Compile(SourceText.From("临江市人民政府关于推进创新发展的实施意见\n为做好有关工作，结合实际，制定本意见，请认真组织实施。\n一、任务\n（一）平台。由市科技局于2026年6月30日前建成创新平台。市科学技术局负责通报进展。\n（二）奖励。对企业研发投入，按实际支出的30%给予补助，最高不超过500万元。\n")));
        var tier = Assert.Single(rows, r => r["类别"] == "权益");
        Assert.Equal(("企业研发投入", "补助", "30", "实际支出", "5000000", "元", "按实际支出的30%给予补助，最高不超过500万元"), (tier["对象"], tier["事项"], tier["比例"], tier["比例基数"], tier["封顶"], tier["封顶单位"], tier["原文"]));
        Assert.Equal([("市科技局", "市科学技术局"), ("市科学技术局", "")], rows.Where(r => r["类别"] == "任务").Select(r => (r["牵头单位"], r["牵头单位规范名"])));
    }

    [Fact]
    public void What_a_second_reader_says_stands_in_a_column_of_its_own()
    {
        var target = MadeUp.Target(Quantity.Of(2.5m));
        var compilation = MadeUp.With(target).With(new SecondReading("甲模型", [new Suggestion(MadeUp.Target(Quantity.Of(3), "投入"))], [new Doubt(target, "")], 1, 1, []));
        Assert.Equal([("研发投入", "存疑"), ("投入", "机器建议（甲模型），待人确认")], Cells(compilation).Select(r => (r["事项"], r["机器意见"])));
        Assert.All(Cells(MadeUp.With(target)), r => Assert.Equal("", r["机器意见"]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\uFF1D1")]
    public void What_a_spreadsheet_takes_for_a_formula_is_neutralised(string indicator) =>
        Assert.Contains(",'" + indicator + ",", Written(MadeUp.With(MadeUp.Target(Quantity.None, indicator))), StringComparison.Ordinal);

    [Fact]
    public void Numbers_stay_numbers_even_below_zero() =>
        Assert.Contains(",-1.5,", Written(MadeUp.With(MadeUp.Target(Quantity.Of(-1.5m)))), StringComparison.Ordinal);

    [Fact]
    public void A_file_begins_with_the_mark_that_excel_needs_and_rows_end_with_crlf()
    {
        using var stream = new MemoryStream();
        using (var emitter = new CsvEmitter(stream))
        {
            emitter.Add(MadeUp.With());
            emitter.Complete();
        }
        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        Assert.Equal("\r\n"u8.ToArray(), stream.ToArray()[^2..]);
    }

    private static string Written(Compilation compilation)
    {
        using var writer = new StringWriter();
        using var emitter = new CsvEmitter(writer);
        emitter.Add(compilation);
        emitter.Complete();
        return writer.ToString();
    }

    /// <summary>Of texts that need no quotes.</summary>
    private static List<Dictionary<string, string>> Cells(Compilation compilation)
    {
        var rows = Rows(compilation).Select(row => row.TrimStart('\uFEFF').Split(',')).ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static string[] Rows(Compilation compilation) => Written(compilation).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
