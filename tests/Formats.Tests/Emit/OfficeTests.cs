using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Luodi.Compiler;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Formats;
using Luodi.Compiler.Formats.Office;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Luodi.Formats.Tests.Emit;

/// <summary>What is written for spreadsheets and word processors, held to the validator of a library that had no part in writing it.</summary>
public sealed class OfficeTests
{
    [Fact]
    public void A_spreadsheet_is_valid_and_has_a_sheet_for_every_kind_tasks_first()
    {
        using var book = Book(Policy.Compiled);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(e => $"{e.Path?.XPath} {e.Description}"));
        Assert.Equal(["任务", "目标", "节奏", "激励", "权益", "引用", "机构"], book.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!).Where(n => n != "审校"));
    }

    [Fact]
    public void The_header_is_frozen_filtered_and_repeated_on_paper_and_text_is_wrapped()
    {
        using var book = Book(Policy.Compiled);
        var sheet = book.WorkbookPart!.WorksheetParts.First().Worksheet;
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.StartsWith("A1:", sheet.Descendants<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
        Assert.All(sheet.Descendants<Column>(), c => Assert.True(c.Width!.Value > 5 && c.CustomWidth!.Value));
        Assert.Contains(book.WorkbookPart.Workbook.Descendants<DefinedName>(), n => n.Name == "_xlnm.Print_Titles" && n.Text.EndsWith("!$1:$1", StringComparison.Ordinal));
        var style = StyleOf(book, Cells(book, "任务").First(c => c.InnerText == "市科技局"));
        Assert.True(style.Alignment!.WrapText!);
    }

    [Fact]
    public void Dates_are_dates_shown_as_exactly_as_the_text_names_them()
    {
        using var book = Book(Policy.Compiled);
        var day = Cells(book, "任务").Single(c => c.CellValue?.Text == "46203");
        Assert.Equal("yyyy\"年\"m\"月\"d\"日\"", FormatOf(book, day));
        var year = Cells(book, "目标").Single(c => c.CellValue?.Text == "46752");
        Assert.Equal("yyyy\"年\"", FormatOf(book, year));
        Assert.Equal((new DateTime(2026, 6, 30), new DateTime(2027, 12, 31)), (DateTime.FromOADate(46203), DateTime.FromOADate(46752)));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://127.0.0.1\")")]
    [InlineData("+86")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2")]
    public void What_looks_like_a_formula_is_text_and_marked_as_text(string action)
    {
        using var book = Book(With(new Duty(Source, new TextSpan(0, 2), null, action, ["市科技局"], [], [], null)));
        Assert.Empty(book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<CellFormula>()));
        var cell = Cells(book, "任务").Single(c => c.InnerText == action);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.True(StyleOf(book, cell).QuotePrefix!);
    }

    [Fact]
    public void A_cell_holds_no_more_than_spreadsheets_allow_and_escapes_mean_themselves()
    {
        using var book = Book(With(new Duty(Source, new TextSpan(0, 2), null, new string('长', 40_000), ["_x0041_局"], [], [], "2024-02-30")));
        Assert.Empty(new OpenXmlValidator().Validate(book));
        Assert.Equal(32_767, Cells(book, "任务").Max(c => c.InnerText.Length));
        Assert.Contains(Cells(book, "任务"), c => c.InnerText == "_x005F_x0041_局");
        Assert.Contains(Cells(book, "任务"), c => c.InnerText == "2024-02-30");
    }

    [Fact]
    public void A_task_breakdown_is_valid_landscape_with_a_header_that_returns()
    {
        using var word = WordFile(Policy.Compiled);
        Assert.Empty(new OpenXmlValidator().Validate(word).Select(e => $"{e.Path?.XPath} {e.Description}"));
        var body = word.MainDocumentPart!.Document.Body!;
        Assert.Equal("《临江市人民政府关于推进创新发展的实施意见》工作任务分解表", body.Elements<Word.Paragraph>().First().InnerText);
        Assert.Equal(Word.PageOrientationValues.Landscape, body.Descendants<Word.PageSize>().Single().Orient!.Value);
        Assert.All(body.Elements<Word.Table>(), t => Assert.Single(t.Elements<Word.TableRow>().First().Descendants<Word.TableHeader>()));
    }

    [Fact]
    public void A_task_breakdown_is_read_back_by_our_own_reader()
    {
        var text = Reading.TextOf(Policy.Written(s => new DocxEmitter(s), Policy.Compiled), "a.docx");
        Assert.Contains("序号\t任务\t牵头单位\t", text, StringComparison.Ordinal);
        Assert.Contains("\t市科技局\t市科学技术局\t2026年6月30日\t", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_document_at_hand_and_every_mutant_gives_valid_files()
    {
        var validator = new OpenXmlValidator();
        foreach (var compilation in Policy.Documents().Concat(Policy.Mutants(60)).Append(Policy.Compile("")))
        {
            using var book = Book(compilation);
            Assert.Empty(validator.Validate(book).Select(e => e.Description));
            using var word = WordFile(compilation);
            Assert.Empty(validator.Validate(word).Select(e => e.Description));
        }
    }

    [Fact]
    public void Tiers_of_incentives_are_a_sheet_and_full_names_of_organs_a_column_and_a_sheet()
    {
        using var book = Book(Policy.Compile(Promises));
        Assert.Equal([("企业研发投入", "补助", "30", "5000000"), ("认定的平台", "奖励", "", ""), ("认定的平台", "奖励", "", "")], Rows(book, "权益").Skip(1).Select(r => (r[1], r[2], r[4], r[10])));
        Assert.Equal(["1000000", "500000"], Rows(book, "权益").Skip(2).Select(r => r[6]));
        Assert.Equal(["市科学技术局", ""], Rows(book, "任务").Skip(1).Select(r => r[3]));
        Assert.Equal(("市科学技术局", "市科技局、市科学技术局", "2"), (Rows(book, "机构")[1][1], Rows(book, "机构")[1][2], Rows(book, "机构")[1][3]));
        using var word = WordFile(Policy.Compile(Promises));
        Assert.Contains("激励政策", word.MainDocumentPart!.Document.Body!.Elements<Word.Paragraph>().Select(p => p.InnerText));
        Assert.Contains(word.MainDocumentPart.Document.Body.Descendants<Word.TableRow>(), r => r.InnerText.Contains("实际支出", StringComparison.Ordinal) && r.InnerText.Contains("5000000", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_second_reader_suggests_and_doubts_stands_in_a_column_that_says_so()
    {
        var duty = new Duty(Source, new TextSpan(0, 2), null, "落实", ["市科技局"], [], [], null);
        var suggested = new Duty(Source, new TextSpan(2, 2), null, "办政策", ["市财政局"], [], [], null);
        var reading = new SecondReading("甲模型", [new Suggestion(suggested)], [new Doubt(duty, "是不是任务")], 1, 1, []);
        using var book = Book(With(duty).With(reading));
        Assert.Equal(["机器意见", "存疑：是不是任务", "机器建议（甲模型），待人确认"], Rows(book, "任务").Select(r => r[^1]));
        Assert.DoesNotContain("办政策", Reading.TextOf(Policy.Written(s => new DocxEmitter(s), With(duty).With(reading)), "a.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_many_documents_are_numbered_through_and_those_beyond_a_sheet_go_on_in_another()
    {
        var duty = With(new Duty(Source, new TextSpan(0, 2), null, "落实", ["市科技局"], [], [], null));
        using var book = SpreadsheetDocument.Open(new MemoryStream(Policy.Written(s => new XlsxEmitter(s, mostRows: 3), duty, duty, duty, duty, duty)), false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(e => e.Description));
        Assert.Equal([["序号", "1", "2"], ["序号", "3", "4"], ["序号", "5"]], new[] { "任务", "任务 2", "任务 3" }.Select(name => Rows(book, name).Select(r => r[0])));
    }

    [Fact]
    public void Rows_that_waited_in_a_file_are_all_there_and_the_file_is_gone()
    {
        var before = Waiting();
        var dice = new Random(7);
        var words = Enumerable.Range(0, 4000).Select(_ => string.Concat(Enumerable.Range(0, 200).Select(_ => (char)('\u4E00' + dice.Next(0x5000))))).ToList();
        var many = With([.. words.Select(action => new Duty(Source, new TextSpan(0, 2), null, action, ["市科技局"], [], [], null))]);
        using var book = Book(many);
        Assert.Equal(words, Rows(book, "任务").Skip(1).Select(r => r[1]));
        Assert.Empty(Waiting().Except(before));
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes()
    {
        Assert.Equal(Policy.Written(s => new XlsxEmitter(s), Policy.Compiled), Policy.Written(s => new XlsxEmitter(s), Policy.Compiled));
        Assert.Equal(Policy.Written(s => new DocxEmitter(s), Policy.Compiled), Policy.Written(s => new DocxEmitter(s), Policy.Compiled));
    }

    private const string Promises = "临江市人民政府关于推进创新发展的实施意见\n为做好有关工作，结合实际，制定本意见，请认真组织实施。\n一、任务\n（一）平台。由市科技局于2026年6月30日前建成创新平台。市科学技术局负责通报进展。\n"
        + "（二）奖励。对企业研发投入，按实际支出的30%给予补助，最高不超过500万元。对认定的平台，国家级的给予100万元奖励、省级的给予50万元奖励。\n";

    private static readonly SourceText Source = SourceText.From("落实政策");

    private static Compilation With(params Commitment[] commitments) =>
        new(Source, [new PolicyDocument("关于落实的通知", "", null, null, new TextSpan(0, Source.Length), [], [.. commitments], [])], []);

    private static SpreadsheetDocument Book(Compilation compilation) => SpreadsheetDocument.Open(new MemoryStream(Policy.Written(s => new XlsxEmitter(s), compilation)), false);

    private static WordprocessingDocument WordFile(Compilation compilation) => WordprocessingDocument.Open(new MemoryStream(Policy.Written(s => new DocxEmitter(s), compilation)), false);

    private static IEnumerable<Cell> Cells(SpreadsheetDocument book, string sheet)
    {
        var id = book.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        return ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Cell>();
    }

    /// <summary>The texts of the cells, row by row.</summary>
    private static List<List<string>> Rows(SpreadsheetDocument book, string sheet) =>
        [.. Cells(book, sheet).GroupBy(c => c.Parent!).Select(row => row.Select(c => c.CellValue?.Text ?? c.InnerText).ToList())];

    private static List<string> Waiting() => [.. Directory.EnumerateFiles(Path.GetTempPath(), "luodi-*.*").Where(f => new FileInfo(f).Length > 1 << 20)];

    private static CellFormat StyleOf(SpreadsheetDocument book, Cell cell) =>
        (CellFormat)book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);

    private static string FormatOf(SpreadsheetDocument book, Cell cell) =>
        book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId! == StyleOf(book, cell).NumberFormatId!).FormatCode!.Value!;
}
