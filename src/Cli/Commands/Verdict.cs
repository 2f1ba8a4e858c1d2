using Luodi.Cli.Output;

namespace Luodi.Cli.Commands;

/// <summary>How a run stands so far. When several ends apply, the greatest counts.</summary>
internal sealed class Verdict(Terminal terminal)
{
    public ExitCode Code { get; private set; } = ExitCode.Done;

    /// <summary>Says of an input or output what is wrong with it.</summary>
    public void Refuse(string path, string sentence)
    {
        terminal.Error.WriteLine($"luodi: {path}: {sentence}");
        Worsen(ExitCode.Input);
    }

    public void Worsen(ExitCode code) => Code = code > Code ? code : Code;
}
