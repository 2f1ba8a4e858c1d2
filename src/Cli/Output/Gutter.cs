using System.Globalization;

namespace Luodi.Cli.Output;

/// <summary>墨色.</summary>
internal enum Ink { Plain, Strong, Faint, Red, Green, Yellow, Blue, Magenta, Cyan }

/// <summary>A page with line numbers at its left edge, broken to the width of the screen when there is one.</summary>
internal sealed class Gutter(TextWriter output, int? width, bool colour)
{
    private const int Number = 5;
    private const int Step = 2;
    private const int NarrowestText = 20;

    public void Blank() => output.WriteLine();

    public void Plain(string text, Ink ink)
    {
        foreach (var line in Lines(text, 0))
            output.WriteLine(Inked(line, ink));
    }

    public void Heading(int line, int depth, string text) => Write(line, depth * Step, "", Ink.Plain, text, Ink.Strong);

    public void Item(int line, int depth, string label, Ink ink, string text) => Write(line, depth * Step, label + "  ", ink, text, Ink.Plain);

    private void Write(int number, int indent, string label, Ink labelInk, string text, Ink textInk)
    {
        var hanging = Number + 2 + indent + DisplayWidth.Of(label);
        var first = true;
        foreach (var line in Lines(text, hanging))
        {
            var edge = number.ToString(CultureInfo.InvariantCulture).PadLeft(Number);
            output.Write(first ? $"{Inked(edge, Ink.Faint)}  {new string(' ', indent)}{Inked(label, labelInk)}" : new string(' ', hanging));
            output.WriteLine(Inked(line, textInk));
            first = false;
        }
    }

    private IEnumerable<string> Lines(string text, int hanging) =>
        width is { } columns ? DisplayWidth.Wrap(text, Math.Max(NarrowestText, columns - hanging)) : [text];

    private string Inked(string text, Ink ink) => !colour || ink == Ink.Plain || text.Length == 0 ? text : $"\u001B[{Code(ink)}m{text}\u001B[0m";

    private static string Code(Ink ink) => ink switch
    {
        Ink.Plain => "0",
        Ink.Strong => "1",
        Ink.Faint => "2",
        Ink.Red => "31",
        Ink.Green => "32",
        Ink.Yellow => "33",
        Ink.Blue => "34",
        Ink.Magenta => "35",
        Ink.Cyan => "36",
    };
}
