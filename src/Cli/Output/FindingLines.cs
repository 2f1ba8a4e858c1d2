using Luodi.Cli.Commands;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Emit;

namespace Luodi.Cli.Output;

/// <summary>审校清单: one finding a line, file:line:column first so that editors can jump there; below it the other place it speaks of.</summary>
internal sealed class FindingLines(TextWriter output, Language language, Severity least, bool colour) : IFindingEmitter
{
    private readonly int[] _counts = new int[3];
    private int _suppressed;
    private int _hidden;

    public void Add(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        if (finding.Suppression is not null)
        {
            _suppressed++;
            return;
        }
        _counts[(int)diagnostic.Severity]++;
        if (diagnostic.Severity < least)
        {
            _hidden++;
            return;
        }
        output.Write(Inked($"{Where(finding.Place)}: ", "2"));
        output.Write(Inked(language == Language.Zh ? diagnostic.Severity.Name() : diagnostic.Severity.Word(), Ink(diagnostic.Severity)));
        output.WriteLine($" {diagnostic.Id} {(language == Language.Zh ? diagnostic.Message : diagnostic.English)}");
        foreach (var place in finding.Related)
            output.WriteLine($"    {Inked($"{Where(place)}:", "2")} {OneLine(place.Quote)}");
    }

    public void Complete()
    {
        var (info, warning, error) = (_counts[(int)Severity.Info], _counts[(int)Severity.Warning], _counts[(int)Severity.Error]);
        var more = language == Language.Zh
            ? (_suppressed > 0 ? $" · 已豁免 {_suppressed}" : "") + (_hidden > 0 ? $" · 未列出 {_hidden}" : "")
            : (_suppressed > 0 ? $" · {_suppressed} suppressed" : "") + (_hidden > 0 ? $" · {_hidden} not listed" : "");
        output.WriteLine(Inked(language == Language.Zh ? $"错误 {error} · 警告 {warning} · 提示 {info}{more}" : $"{error} errors · {warning} warnings · {info} notes{more}", "2"));
        output.Flush();
    }

    // Flushing here as well would end up in a file that an interrupt has already taken away.
    public void Dispose()
    {
    }

    private static string Where(FindingPlace place) => place.File is { } file ? $"{file}:{place.Start}" : place.Start.ToString();

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Inked(string text, string code) => colour ? $"\u001B[{code}m{text}\u001B[0m" : text;

    private static string Ink(Severity severity) => severity switch
    {
        Severity.Info => "2",
        Severity.Warning => "33",
        Severity.Error => "31",
    };
}
