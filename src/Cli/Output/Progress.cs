using System.Globalization;

namespace Luodi.Cli.Output;

/// <summary>进度: a bar on standard error that redraws itself; silent unless somebody watches and there is more than one file.</summary>
internal sealed class Progress(Terminal terminal, int total)
{
    private const int BarWidth = 30;

    private readonly bool _shown = terminal.Watched && total > 1;
    private int _done;

    public void Step()
    {
        _done++;
        if (!_shown)
            return;
        var filled = (int)((long)BarWidth * _done / total);
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001B[K[{new string('#', filled)}{new string('-', BarWidth - filled)}] {_done}/{total}"));
    }

    /// <summary>Frees the line for other output; the next step draws the bar again.</summary>
    public void Clear()
    {
        if (_shown)
            terminal.Error.Write("\r\u001B[K");
    }
}
