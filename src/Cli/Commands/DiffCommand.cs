using System.CommandLine;
using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Commands;

/// <summary>版本比对: says what became of every article of a document and of its commitments.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal, Func<SourceText, Compilation> compile)
    {
        var old = new Argument<string>("OLD") { Description = "旧版 / the earlier version" };
        var other = new Argument<string>("NEW") { Description = "新版 / the later version" };
        var format = new Option<DiffFormat?>("--format", "-f") { CustomParser = Choice<DiffFormat>.Parse, Description = "输出格式，缺省按输出文件后缀，否则为 text / format; by the output's ending, else text", HelpName = Choice<DiffFormat>.Words };
        var output = new Option<string?>("--output", "-o") { Description = "写入文件，写完才出现 / write to a file, which appears only when whole", HelpName = "FILE" };
        var command = new Command("diff", "比对两个版本 / compare two versions of a document") { old, other, format, output };
        command.SetAction(async (parsed, cancel) =>
        {
            var request = new DiffRequest(parsed.GetRequiredValue(old), parsed.GetRequiredValue(other), parsed.GetValue(format), parsed.GetValue(output));
            return (int)await new DiffRun(request, terminal, compile).RunAsync(cancel).ConfigureAwait(false);
        });
        return command;
    }
}

/// <summary>比对输出格式.</summary>
internal enum DiffFormat { Text, Json, Markdown }

/// <summary>What a command line asked of <see cref="DiffRun"/>.</summary>
internal sealed record DiffRequest(string Old, string New, DiffFormat? Format, string? Output);
