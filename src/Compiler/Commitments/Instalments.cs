using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>分期拨付: 分三年按40%、30%、30%比例拨付 says when a reward is paid, not how much is given.</summary>
internal static class Instalments
{
    private static readonly string[] Pays = ["拨付", "支付", "兑付", "发放", "兑现", "到位"];

    /// <summary>How far before the first share 分三年 stands.</summary>
    private const int Farthest = 16;

    /// <summary>Tokens on either side; nobody pays in more parts.</summary>
    private const int MostParts = 24;

    /// <summary>The share is one of several in a row, paid in parts.</summary>
    public static bool Are(TokenStream tokens, Clause clause, int index)
    {
        if (tokens.MeasureOf(tokens[index]).Kind != UnitKind.Share)
            return false;
        var (first, last) = (index, index);
        while (first > index - MostParts && first - 2 >= clause.First && tokens[first - 1].Kind == TokenKind.Pause && tokens[first - 2].Kind == TokenKind.Number)
            first -= 2;
        while (last < index + MostParts && last + 2 < clause.End && tokens[last + 1].Kind == TokenKind.Pause && tokens[last + 2].Kind == TokenKind.Number)
            last += 2;
        if (first == last)
            return false;
        var text = tokens.Dense.Folded;
        return Pay(text[tokens[last].End..Math.Min(tokens[clause.End - 1].End, tokens[last].End + Farthest)]) && Parts(text[Math.Max(tokens[clause.First].Start, tokens[first].Start - Farthest)..tokens[first].Start]);
    }

    /// <summary>…比例拨付: nothing is given in between.</summary>
    private static bool Pay(ReadOnlySpan<char> rest)
    {
        foreach (var word in Pays)
            if (rest.IndexOf(word, StringComparison.Ordinal) is >= 0 and <= 5)
                return true;
        return false;
    }

    /// <summary>分三年, 分3期, 分两次.</summary>
    private static bool Parts(ReadOnlySpan<char> before)
    {
        for (var at = before.IndexOf('分'); at >= 0 && at + 2 < before.Length; at++)
            if (before[at] == '分' && before[at + 1] is >= '2' and <= '9' or '两' or '二' or '三' or '四' or '五' && before[at + 2] is '年' or '期' or '次' or '批' or '个' or '阶')
                return true;
        return false;
    }
}
