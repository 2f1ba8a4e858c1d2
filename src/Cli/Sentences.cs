namespace Luodi.Cli;

/// <summary>What the command line says to people, in one place.</summary>
internal static class Sentences
{
    public const string About = """
        落地：把政策文件编译成可跟踪的承诺。Compiles Chinese policy documents into tracked commitments.
          另有 serve、migrate，由服务程序执行。（serve and migrate belong to the server's program.）
        """;

    public const string Missing = "找不到这个文件或文件夹。（No such file or folder.）";
    public const string NoDocuments = "没有可读的文件。（Nothing to read.）";
    public const string Interrupted = "已中断，未写完的输出已删除。（Interrupted; unfinished output was removed.）";
    public const string ReadByMachine = "（文字由机器识别，请对照原件核对。Recognised from a picture; check against the original.）";
    public const string NotForScreens = "这种格式不能显示在屏幕上，请用 -o 写入文件。（Not for a screen; write it to a file with -o.）";
    public const string OutputIsInput = "输出文件就是输入文件，已停止。（The output would overwrite an input.）";

    public static string NoSecondReader(string address, string model) => $"未配置第二阅读者：请设置环境变量 {address}（http:// 或 https://）和 {model}。（Set both variables to use a second reader.）";

    public static string UnknownOption(string option) => $"不认识选项 {option}。（Unknown option.）";

    public static string WrongUsage(string problem) => $"命令行有误：{problem}";

    public const string OneFile = "比对需要文件，不是文件夹。（Give a file, not a folder.）";
    public const string NoSuppressList = "应有一个 suppress 列表。（Expected a list named suppress.）";
    public const string NoSuppression = "豁免应写 code、reason，以及 file、quote 或 article。（A suppression has code, reason, and file, quote or article.）";
    public const string NoRegister = "目录第一行应有“标题”（或“文号”）和“状态”两列。（The first line must name the columns 标题 or 文号, and 状态.）";

    public static string NoStatus(int row, string given) => $"第 {row} 行的状态“{given}”不是有效、废止、替代之一。（Row {row}: the status is none of 有效, 废止, 替代.）";

    public static string NoDay(string given) => $"“{given}”不是日期，应写成 2026-03-31 的样子。（Not a day; write it like 2026-03-31.）";

    public static string UnknownChoice(string given, string choices) => $"不认识“{given}”，可选 {choices}。（Choose one of {choices}.）";

    public static string Unreadable(Exception failure) => $"文件无法读取。（Cannot be read: {failure.Message}）";

    public static string Unwritable(Exception failure) => $"文件无法写出。（Cannot be written: {failure.Message}）";

    public static string Skipped(int count) => $"文件夹里有 {count} 个文件不是文档，已跳过。（Skipped {count} files that are no documents.）";

    public static string Defect(Exception failure) => $"程序缺陷，请报告。（A defect of this program; please report it.）\n{failure}";
}
