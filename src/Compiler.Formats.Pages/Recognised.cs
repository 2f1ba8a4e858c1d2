using System.Text.RegularExpressions;

namespace Luodi.Compiler.Formats.Pages;

/// <summary>识别订正: what recognisers take for one another and only one of which makes sense where it stands. Words are never touched.</summary>
internal static partial class Recognised
{
    /// <summary>《一) at the beginning of a line is （一）, and so is 一) without the first half.</summary>
    public static string Mended(string line) => ItemNumber().Replace(line, "（$1$2）");

    [GeneratedRegex(@"^(?:[《〈<(（{\[]\s*([一二三四五六七八九十]{1,3}|[0-9]{1,2})|([一二三四五六七八九十]{1,3}))\s*[》〉>)）}\]]\s*")]
    private static partial Regex ItemNumber();
}
