using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit.Csv;

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

    private static string[] Rows(Compilation compilation) => Written(compilation).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
