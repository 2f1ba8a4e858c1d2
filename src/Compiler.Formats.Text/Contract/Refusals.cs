using System.Globalization;

namespace Luodi.Compiler.Formats;

/// <summary>All sentences with which a file is refused, in one place.</summary>
public static class Refusals
{
    public static ReadRefusal Empty { get; } = new(RefusalReason.Empty, "文件是空的", "The file is empty.");

    public static ReadRefusal NoText { get; } = new(RefusalReason.Empty,
        "文件里没有文字，可能是扫描图片，请先做文字识别", "The file holds no text; if it is a scan, run text recognition first.");

    public static ReadRefusal NotText { get; } = new(RefusalReason.NotText,
        "不是文本文件，请提供 txt、docx、pdf、ofd 或网页文件", "Not a text file; hand in txt, docx, pdf, ofd or html.");

    public static ReadRefusal Locked { get; } = new(RefusalReason.Encrypted,
        "文件加了密码，请取消密码后再试", "The file is locked by a password; save it without one.");

    public static ReadRefusal ZipBomb { get; } = new(RefusalReason.ZipBomb,
        "文件解压后过大，已停止读取", "The file unpacks to far more than allowed; reading stopped.");

    public static ReadRefusal TooManyEntries { get; } = new(RefusalReason.ZipBomb,
        "压缩包内文件过多，已停止读取", "The file packs more inner files than allowed; reading stopped.");

    public static ReadRefusal BrokenArchive { get; } = new(RefusalReason.Broken,
        "文件已损坏，压缩结构无法读取，请重新获取", "The file is damaged: its packed structure cannot be read.");

    public static ReadRefusal BrokenDocx { get; } = new(RefusalReason.Broken,
        "Word 文件已损坏，请用 Word 或 WPS 打开后另存为 docx", "The Word file is damaged; open it in a word processor and save it as docx again.");

    public static ReadRefusal TooDeep { get; } = new(RefusalReason.Broken,
        "文件内部嵌套过深，已停止读取", "Elements stand too deep inside one another; reading stopped.");

    public static ReadRefusal BrokenOfd { get; } = new(RefusalReason.Broken,
        "OFD 文件已损坏或没有页面，请重新获取，或用阅读器另存", "The OFD file is damaged or has no pages; fetch it again, or save it anew in a viewer.");

    public static ReadRefusal OfdWithoutText { get; } = new(RefusalReason.Empty,
        "OFD 文件里没有文字，多半是扫描件，请用阅读器导出为图片或 PDF 再试", "The OFD file holds no text and is probably a scan; export it as pictures or PDF and hand in those.");

    public static ReadRefusal BrokenPdf { get; } = new(RefusalReason.Broken,
        "PDF 文件已损坏，无法读取，请重新获取或重新导出", "The PDF file is damaged and cannot be read; fetch it again or export it anew.");

    public static ReadRefusal BrokenPicture { get; } = new(RefusalReason.Broken,
        "图片无法识别，文件已损坏或格式不支持，请另存为 PNG 或 JPG", "The picture cannot be read: damaged, or of another format; save it as PNG or JPG.");

    public static ReadRefusal PictureWithoutText { get; } = new(RefusalReason.Empty,
        "图片里没有识别出文字，请提供更清晰的扫描件（建议 300 dpi）", "No text was recognised in the picture; hand in a clearer scan (300 dpi).");

    public static ReadRefusal PdfToolMissing { get; } = new(RefusalReason.ToolMissing,
        "PDF 文件要靠 pdftotext 读取，请在服务器上安装 poppler-utils（Debian：apt-get install poppler-utils），或把文件另存为 docx、txt",
        "Reading PDF needs pdftotext; install poppler-utils (Debian: apt-get install poppler-utils), or save the file as docx or txt.");

    public static ReadRefusal RecogniserMissing { get; } = new(RefusalReason.ToolMissing,
        "这是扫描件，识别文字需要 tesseract 和简体中文数据，请在服务器上安装（Debian：apt-get install tesseract-ocr tesseract-ocr-chi-sim），或先做文字识别再提供文本",
        "This is a scan; recognising it needs tesseract with simplified Chinese (Debian: apt-get install tesseract-ocr tesseract-ocr-chi-sim), or hand in its text.");

    public static ReadRefusal TimedOut { get; } = new(RefusalReason.TimedOut,
        "读取时间过长，已停止，请拆分文件或另存为 docx", "Reading took too long and was stopped; split the file or save it as docx.");

    public static ReadRefusal TooMuchOutput { get; } = new(RefusalReason.TooLarge,
        "文件内容过多，已停止读取，请拆分后再试", "The file holds more text than allowed; split it.");

    public static ReadRefusal TooManyPages(int limit) => new(RefusalReason.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"文件超过 {limit} 页，已停止读取，请拆分后再试"),
        string.Create(CultureInfo.InvariantCulture, $"The file has more than {limit} pages; split it."));

    public static ReadRefusal TooManyScannedPages(int limit) => new(RefusalReason.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"扫描件超过 {limit} 页，逐页识别耗时过长，请拆分后再试"),
        string.Create(CultureInfo.InvariantCulture, $"The scan has more than {limit} pages, too many to recognise in one go; split it."));

    public static ReadRefusal TooLarge(long limit)
    {
        var megabytes = Math.Max(1, limit >> 20).ToString(CultureInfo.InvariantCulture);
        return new(RefusalReason.TooLarge, $"文件超过 {megabytes} MB 上限，请拆分后再试", $"The file is larger than {megabytes} MB; split it.");
    }

    public static ReadRefusal BrokenEncoding(string encoding, long offset)
    {
        var place = offset.ToString(CultureInfo.InvariantCulture);
        return new(RefusalReason.Broken, $"文件按 {encoding} 编码，但第 {place} 个字节起损坏，请重新获取或另存", $"The file is {encoding}, damaged from byte {place} on.");
    }

    /// <summary>Why a kind that no reader takes is not read; null for the kinds that are.</summary>
    public static ReadRefusal? For(FileKind kind) => kind switch
    {
        FileKind.PlainText or FileKind.Html or FileKind.Docx or FileKind.Ofd or FileKind.Pdf or FileKind.Image => null,
        FileKind.Doc => Unsupported("旧版 Word 文件（doc、wps）不能直接读取，请另存为 docx", "Old Word files (doc, wps) are not read; save as docx."),
        FileKind.Spreadsheet => Unsupported("这是电子表格，不是文件正文；请提供 docx 或 txt", "This is a spreadsheet, not a document's text; hand in docx or txt."),
        FileKind.Presentation => Unsupported("这是演示文稿，不是文件正文；请提供 docx 或 txt", "This is a presentation, not a document's text; hand in docx or txt."),
        FileKind.Rtf => Unsupported("RTF 文件不能直接读取，请另存为 docx", "RTF is not read; save as docx."),
        FileKind.OpenDocument => Unsupported("ODF 文件不能直接读取，请另存为 docx", "OpenDocument is not read; save as docx."),
        FileKind.WebArchive => Unsupported("网页归档（mht）不能直接读取，请另存为 html", "Web archives (mht) are not read; save as html."),
        FileKind.Archive => Unsupported("这是压缩包，请解压后逐个提供其中的文件", "This is an archive; unpack it and hand in the files in it."),
        FileKind.OldOffice => Unsupported("旧版 Office 文件不能直接读取，请另存为 docx", "Old Office files are not read; save as docx."),
        FileKind.LockedOffice => Locked,
        FileKind.BrokenArchive => BrokenArchive,
        FileKind.CrowdedArchive => TooManyEntries,
    };

    private static ReadRefusal Unsupported(string message, string english) => new(RefusalReason.UnsupportedType, message, english);
}
