using System.CommandLine;
using Luodi.Cli.Input;
using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Commands;

/// <summary>编译: reads documents and writes what they commit somebody to.</summary>
internal static class CompileCommand
{
    public static Command Create(Terminal terminal, Func<SourceText, Compilation> compile, Func<string, string?> environment)
    {
        var inputs = InputArgument.Create("文件（txt、docx、html、pdf、ofd、png/jpg/tif）或文件夹，- 为标准输入 / files or folders, - for standard input");
        var format = new Option<OutputFormat?>("--format", "-f") { CustomParser = Choice<OutputFormat>.Parse, Description = "输出格式，缺省按输出文件后缀，否则为 tree / format; by the output's ending, else tree", HelpName = Choice<OutputFormat>.Words };
        var output = new Option<string?>("--output", "-o") { Description = "写入文件，写完才出现 / write to a file, which appears only when whole", HelpName = "FILE" };
        var errorOn = new Option<Severity?>("--error-on") { CustomParser = Choice<Severity>.Parse, Description = "有此级别及以上的诊断时退出码为 1 / exit with 1 on diagnostics of this severity or above", HelpName = Choice<Severity>.Words };
        var second = new Option<bool>("--second-reader") { Description = "另请语言模型补读（json、tree 输出），地址取自环境变量 / also ask a language model (json, tree), at the address in the environment: " + SecondReaderStep.Variables };
        var command = new Command("compile", "编译政策文件 / compile policy documents") { inputs, format, output, errorOn, second };
        command.SetAction(async (parsed, cancel) =>
        {
            var request = new CompileRequest(parsed.GetRequiredValue(inputs), parsed.GetValue(format), parsed.GetValue(output), parsed.GetValue(errorOn));
            if (!parsed.GetValue(second))
                return (int)await new CompileRun(request, terminal, compile).RunAsync(cancel).ConfigureAwait(false);
            if (SecondReaderStep.FromEnvironment(environment, terminal) is not { } step)
                return (int)ExitCode.Input;
            using (step)
                return (int)await new CompileRun(request, terminal, compile, step).RunAsync(cancel).ConfigureAwait(false);
        });
        return command;
    }
}

/// <summary>输出格式.</summary>
internal enum OutputFormat { Tree, Json, Csv, Xlsx, Docx, Akn, Ics, Md }

/// <summary>What a command line asked of <see cref="CompileRun"/>.</summary>
internal sealed record CompileRequest(IReadOnlyList<string> Inputs, OutputFormat? Format, string? Output, Severity? ErrorOn);
