using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>无点编号: 1 总则 above 1.1 编制目的: a number with no mark but a blank after it, alone in a short line.</summary>
internal static class BareNumbers
{
    private const int LongestHeading = 24;

    private const int Highest = 30;

    public static Mark? Read(DenseText dense, Line line)
    {
        var text = dense.Folded;
        var (at, value) = (line.Start, 0);
        while (at < line.End && at - line.Start < 3 && char.IsAsciiDigit(text[at]))
            value = value * 10 + (text[at++] - '0');
        if (value is < 1 or > Highest || at == line.Start || line.End - at > LongestHeading || at >= line.End || text[at] is not (>= '\u4E00' and <= '\u9FFF'))
            return null;
        // Nothing but the blank tells 1 总则 from 1个.
        if (dense.OriginOf(at) == dense.OriginOf(at - 1) + 1 || text[at..line.End].IndexOfAny('。', ',', ';') >= 0)
            return null;
        return new Mark(MarkForm.Bare, value, line.Start, at, line.Start, at);
    }
}
