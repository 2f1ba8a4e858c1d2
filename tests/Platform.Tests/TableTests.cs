using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Luodi.Platform.Tables;

namespace Luodi.Platform.Tests;

public sealed class TableTests
{
    private static readonly Gen<string> Cell = Gen.Elements("990102", "市科技局", "=1+2", "'-3", "a,b", "他说\"好\"", "两\n行", "", "０", "-", "<x>&amp;", "2026-01-12", "007");

    private static readonly Gen<Table> AnyTable =
        from rows in Gen.Choose(1, 6)
        from cells in Cell.ListOf(rows * 3)
        select new Table("单位", ["一", "二", "三"], [.. cells.Chunk(3).Select(c => (IReadOnlyList<string>)c)]);

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".csv")]
    public void What_is_written_is_read_back(string kind) =>
        Prop.ForAll(AnyTable.ToArbitrary(), table =>
        {
            var read = Assert.Single(TableReader.Read("x" + kind, kind == ".csv" ? TableWriter.Csv(table) : TableWriter.Xlsx([table])).Value);
            var expected = table.Rows.Prepend(table.Columns).Where(r => r.Any(c => c.Length > 0)).Select(r => string.Join('|', r));
            return expected.SequenceEqual(read.Rows.Select(r => string.Join('|', Enumerable.Range(0, 3).Select(i => r[i]))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261122, 7));

    [Fact]
    public void Old_office_encoding_and_row_numbers_of_the_file_are_kept()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var read = Assert.Single(TableReader.Read("名册.csv", Encoding.GetEncoding("GB18030").GetBytes("姓名,职务\r\n\r\n傅照临,市长\r\n")).Value);
        Assert.Equal([1, 3], read.Rows.Select(r => r.Number));
        Assert.Equal("傅照临", read.Rows[1][0]);
    }

    [Theory]
    [InlineData("x.pdf", "platform.table-kind")]
    [InlineData("x.xlsx", "platform.table-broken")]
    public void What_is_no_table_is_refused(string name, string code) => Assert.Equal(code, TableReader.Read(name, [1, 2, 3, 4]).Refusal?.Code);

    [Fact]
    public void Too_many_rows_or_columns_and_a_quote_without_end_are_refused()
    {
        Assert.Equal("platform.table-too-large", TableReader.Read("x.csv", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", TableReader.MostRows + 1)))).Refusal?.Code);
        Assert.Equal("platform.table-too-large", TableReader.Read("x.csv", Encoding.UTF8.GetBytes(new string(',', TableReader.MostColumns + 1))).Refusal?.Code);
        Assert.Equal("platform.table-broken", TableReader.Read("x.csv", "\"a"u8.ToArray()).Refusal?.Code);
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_read_or_refused_and_never_breaks_the_program()
    {
        var whole = TableWriter.Xlsx([new("单位", ["编码", "名称"], [["990102", "云岭区"]])]);
        var random = new System.Random(20261122);
        for (var i = 0; i < 400; i++)
        {
            var bytes = whole.ToArray();
            for (var n = 0; n < 3; n++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var read = TableReader.Read("x.xlsx", bytes);
            Assert.True(read.Accepted || read.Refusal.Code.StartsWith("platform.table-", StringComparison.Ordinal));
        }
    }
}
