using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>句首: what the first letters of a clause say about its having a subject.</summary>
internal static class Openings
{
    /// <summary>A place's name is short: 临江市, 青山区.</summary>
    private const int LongestPlace = 5;

    private static readonly Trie<bool> Openers = WordList.Trie("Openers");

    private static readonly Trie<bool> NoOpeners = WordList.Trie("NoOpeners");

    /// <summary>The clause begins like the name of an organ: 各…, 市…, 临江市….</summary>
    public static bool Open(ReadOnlySpan<char> text, int start) => Openers.Match(text[start..], out _) > 0 || BeginsWithPlace(text, start);

    /// <summary>The clause begins with a verb or a preposition. An organ's name may begin like one (组织部门, 建设单位): the longer word wins.</summary>
    public static bool Bar(ReadOnlySpan<char> text, int start)
    {
        var barred = NoOpeners.Match(text[start..], out _);
        return barred > 0 && !(barred >= 2 && StartsUnit(text, start + barred)) && Openers.Match(text[start..], out _) <= barred;
    }

    /// <summary>请各地严格按照通知明确的要求报送材料 asks for something of its own; 请各单位认真组织实施 is how a notice ends.</summary>
    /// <param name="rest">The clause from its verb on.</param>
    public static bool Asks(ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestRequest && rest.IndexOf("贯彻", StringComparison.Ordinal) < 0 && rest.IndexOf("遵照", StringComparison.Ordinal) < 0 && rest.IndexOf("组织实施", StringComparison.Ordinal) < 0 && rest.IndexOf("落实", StringComparison.Ordinal) < 0 && rest.IndexOf("执行", StringComparison.Ordinal) < 0;

    private const int ShortestRequest = 12;

    /// <summary>教育、民政等部门要…: a branch of work that is also a verb begins a list of departments.</summary>
    public static bool OpensList(ReadOnlySpan<char> text, int start) =>
        Openers.Match(text[start..], out _) is var open and > 1 && start + open < text.Length && text[start + open] == '、';

    private static bool StartsUnit(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at..] is var rest && (rest.StartsWith("部门", StringComparison.Ordinal) || rest.StartsWith("行政", StringComparison.Ordinal) || rest.StartsWith("主管部门", StringComparison.Ordinal) || rest.StartsWith("单位", StringComparison.Ordinal) || rest.StartsWith("机构", StringComparison.Ordinal)
            || rest.StartsWith("机关", StringComparison.Ordinal) || rest.StartsWith("小组", StringComparison.Ordinal) || rest.StartsWith("领导小组", StringComparison.Ordinal) || rest.StartsWith("局", StringComparison.Ordinal));

    private static bool BeginsWithPlace(ReadOnlySpan<char> text, int start)
    {
        for (var i = start + 2; i < text.Length && i - start < LongestPlace; i++)
            if (text[i] is '市' or '区' or '县' or '省' or '州' or '镇' or '乡')
                return true;
        return false;
    }
}
