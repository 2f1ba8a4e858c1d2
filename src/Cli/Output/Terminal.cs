using System.Globalization;
using System.Text;

namespace Luodi.Cli.Output;

/// <summary>终端: the only way out of the program; tests give their own streams.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal(Stream output, TextWriter error)
    {
        OutputStream = output;
        // Synchronised: after an interrupt one thread may still write while another ends the program.
        Output = TextWriter.Synchronized(new StreamWriter(output, Utf8, 1 << 14, leaveOpen: true) { NewLine = "\n" });
        Error = error;
    }

    /// <summary>Standard output as bytes; flush <see cref="Output"/> before writing here.</summary>
    public Stream OutputStream { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public Func<Stream> Input { get; init; } = () => Stream.Null;

    /// <summary>The day on the wall; Chinese documents count days by Beijing time.</summary>
    public Func<DateOnly> Today { get; init; } = () => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    /// <summary>Columns to wrap at; null when nobody looks at a screen, then nothing is wrapped.</summary>
    public int? Width { get; init; }

    public bool Colour { get; init; }

    /// <summary>Somebody watches standard error, so that a progress bar makes sense.</summary>
    public bool Watched { get; init; }

    public static Terminal OfProcess()
    {
        var screen = !Console.IsOutputRedirected;
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };
        return new Terminal(Console.OpenStandardOutput(), error)
        {
            Input = Console.OpenStandardInput,
            Width = screen ? ScreenWidth() : null,
            // https://no-color.org: set and not empty means no colour.
            Colour = screen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Watched = !Console.IsErrorRedirected,
        };
    }

    public void Dispose() => Output.Dispose();

    private static int ScreenWidth()
    {
        var told = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns);
        var width = told ? columns : Console.WindowWidth;
        return width > 0 ? Math.Max(width, 40) : 80;
    }
}
