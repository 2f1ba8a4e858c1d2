using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Luodi.Cli.Input;
using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Commands;

/// <summary>审校: says what is wrong with documents, each by itself and all against each other.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, Func<SourceText, Compilation> compile)
    {
        var inputs = InputArgument.Create("文件或文件夹，- 为标准输入；多个文件互相比对 / files or folders, - for standard input; several are compared with each other");
        var format = new Option<CheckFormat?>("--format", "-f") { CustomParser = Choice<CheckFormat>.Parse, Description = "输出格式，缺省按输出文件后缀，否则为 text / format; by the output's ending, else text", HelpName = Choice<CheckFormat>.Words };
        var output = new Option<string?>("--output", "-o") { Description = "写入文件，写完才出现 / write to a file, which appears only when whole", HelpName = "FILE" };
        var errorOn = new Option<Severity?>("--error-on") { CustomParser = Choice<Severity>.Parse, Description = "有此级别及以上的问题时退出码为 1 / exit with 1 on findings of this severity or above", HelpName = Choice<Severity>.Words };
        var show = new Option<Severity?>("--show") { CustomParser = Choice<Severity>.Parse, Description = "text 只列此级别及以上 / text lists this severity and above", HelpName = Choice<Severity>.Words };
        var language = new Option<Language?>("--language") { CustomParser = Choice<Language>.Parse, Description = "提示的语言，缺省 zh / language of the sentences, zh by default", HelpName = Choice<Language>.Words };
        var today = new Option<DateOnly?>("--today") { CustomParser = ParseDay, Description = "判断时限是否已过的日期，缺省今天 / the day against which deadlines are past", HelpName = "YYYY-MM-DD" };
        var register = new Option<string?>("--register") { Description = "文件目录（CSV：标题,文号,状态,替代文件），查引用是否有效 / register of documents with their status, for citations", HelpName = "FILE" };
        var suppressions = new Option<string?>("--suppressions") { Description = "豁免清单，缺省用文件旁的 luodi.yaml / accepted findings with reasons; luodi.yaml beside the inputs by default", HelpName = "FILE" };
        var command = new Command("check", "审校政策文件 / say what is wrong with policy documents") { inputs, format, output, errorOn, show, language, today, register, suppressions };
        command.SetAction(async (parsed, cancel) =>
        {
            var request = new CheckRequest(parsed.GetRequiredValue(inputs), parsed.GetValue(format), parsed.GetValue(output), parsed.GetValue(errorOn))
            {
                Show = parsed.GetValue(show) ?? Severity.Info,
                Language = parsed.GetValue(language) ?? Language.Zh,
                Today = parsed.GetValue(today),
                Register = parsed.GetValue(register),
                Suppressions = parsed.GetValue(suppressions),
            };
            return (int)await new CheckRun(request, terminal, compile).RunAsync(cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError(Sentences.NoDay(result.Tokens[0].Value));
        return null;
    }
}

/// <summary>审校输出格式.</summary>
internal enum CheckFormat { Text, Json, Sarif }

/// <summary>What a command line asked of <see cref="CheckRun"/>.</summary>
internal sealed record CheckRequest(IReadOnlyList<string> Inputs, CheckFormat? Format, string? Output, Severity? ErrorOn)
{
    public Severity Show { get; init; }

    public Language Language { get; init; }

    public DateOnly? Today { get; init; }

    public string? Register { get; init; }

    public string? Suppressions { get; init; }
}
