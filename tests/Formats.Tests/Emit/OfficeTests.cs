using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Luodi.Compiler;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Formats;
using Luodi.Compiler.Formats.Office;
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
        Assert.Equal(["任务", "目标", "节奏", "激励", "引用"], book.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!).Where(n => n != "审校"));
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
        Assert.Contains("\t市科技局\t2026年6月30日\t", text, StringComparison.Ordinal);
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
    public void The_same_text_gives_the_same_bytes()
    {
        Assert.Equal(Policy.Written(s => new XlsxEmitter(s), Policy.Compiled), Policy.Written(s => new XlsxEmitter(s), Policy.Compiled));
        Assert.Equal(Policy.Written(s => new DocxEmitter(s), Policy.Compiled), Policy.Written(s => new DocxEmitter(s), Policy.Compiled));
    }

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

    private static CellFormat StyleOf(SpreadsheetDocument book, Cell cell) =>
        (CellFormat)book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);

    private static string FormatOf(SpreadsheetDocument book, Cell cell) =>
        book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId! == StyleOf(book, cell).NumberFormatId!).FormatCode!.Value!;
}
