using System.Globalization;

namespace Luodi.Compiler.Formats;

/// <summary>All sentences with which a file is refused, in one place.</summary>
public static class Refusals
{
    public static ReadRefusal Empty { get; } = new(RefusalReason.Empty, "文件是空的", "The file is empty.");

    public static ReadRefusal NoText { get; } = new(RefusalReason.Empty,
        "文件里没有文字，可能是扫描图片，请先做文字识别", "The file holds no text; if it is a scan, run text recognition first.");

    public static ReadRefusal NotText { get; } = new(RefusalReason.NotText,
        "不是文本文件，请提供 txt、docx 或网页文件", "Not a text file; hand in txt, docx or html.");

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
        FileKind.PlainText or FileKind.Html or FileKind.Docx => null,
        FileKind.Pdf => Unsupported("PDF 文件暂不能直接读取，请另存为 docx 或 txt（扫描件先做文字识别）", "PDF is not read yet; save it as docx or txt (a scan needs text recognition first)."),
        FileKind.Ofd => Unsupported("OFD 版式文件暂不能直接读取，请用阅读器导出为 txt 或 docx", "OFD is not read yet; export it as txt or docx from your viewer."),
        FileKind.Doc => Unsupported("旧版 Word 文件（doc、wps）不能直接读取，请另存为 docx", "Old Word files (doc, wps) are not read; save as docx."),
        FileKind.Spreadsheet => Unsupported("这是电子表格，不是文件正文；请提供 docx 或 txt", "This is a spreadsheet, not a document's text; hand in docx or txt."),
        FileKind.Presentation => Unsupported("这是演示文稿，不是文件正文；请提供 docx 或 txt", "This is a presentation, not a document's text; hand in docx or txt."),
        FileKind.Rtf => Unsupported("RTF 文件不能直接读取，请另存为 docx", "RTF is not read; save as docx."),
        FileKind.OpenDocument => Unsupported("ODF 文件不能直接读取，请另存为 docx", "OpenDocument is not read; save as docx."),
        FileKind.WebArchive => Unsupported("网页归档（mht）不能直接读取，请另存为 html", "Web archives (mht) are not read; save as html."),
        FileKind.Image => Unsupported("这是图片，请先做文字识别，再提供文本", "This is a picture; run text recognition first."),
        FileKind.Archive => Unsupported("这是压缩包，请解压后逐个提供其中的文件", "This is an archive; unpack it and hand in the files in it."),
        FileKind.OldOffice => Unsupported("旧版 Office 文件不能直接读取，请另存为 docx", "Old Office files are not read; save as docx."),
        FileKind.LockedOffice => Locked,
        FileKind.BrokenArchive => BrokenArchive,
        FileKind.CrowdedArchive => TooManyEntries,
    };

    private static ReadRefusal Unsupported(string message, string english) => new(RefusalReason.UnsupportedType, message, english);
}
