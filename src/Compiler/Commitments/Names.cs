using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>责任主体: tells whether words name actors, and takes joined names apart.</summary>
internal static class Names
{
    /// <summary>A longer stretch before a verb is no list of names.</summary>
    public const int LongestList = 120;

    private static readonly Trie<bool> Bodies = WordList.Trie("Bodies", backwards: true);

    private static readonly Trie<bool> NotBodies = WordList.Trie("NotBodies", backwards: true);

    private static readonly Trie<bool> Persons = WordList.Trie("Persons", backwards: true);

    private static readonly Trie<bool> Organs = WordList.Trie("OfficeEnds", backwards: true);

    private const int LongestTail = 4;

    private static readonly WordSet UnitTails = new(["局", "部", "厅", "委", "委员会", "总公司", "行政部门", "协会", "集团", "办公室", "办", "机构", "部门", "单位", "站", "中心", "处", "组", "小组", "领导小组", "院", "所", "机关", "队", "总队", "支队", "大队", "指挥部", "人员", "员", "总局", "分局", "专班", "企业", "公司", "主体"]);

    private static readonly string[] Etceteras = ["等部门和单位", "等和", "等有关部门和单位", "等相关部门和单位", "等有关部门", "等有关方面", "等方面", "等相关部门", "等部门", "等单位", "等有关单位", "等相关单位", "等市直部门", "等机构", "等"];

    /// <summary>What a list of names says of its work.</summary>
    private static readonly string[] Duties = ["结合实际抓好落实", "结合实际落实", "结合实际组织实施", "按职责分工负责", "按照职责分工负责", "按职责分工", "按职责负责", "按照职责分工", "分工负责", "分别负责", "共同负责", "具体负责", "牵头负责", "负责落实", "抓好落实", "负责实施", "负责", "牵头", "配合", "参与", "落实", "参加", "指导", "协助"];

    private static readonly string[] Joiners = ["以及", "和", "及", "与", "或"];

    public static bool IsBody(ReadOnlySpan<char> name)
    {
        var core = WithoutBracket(name.Length > 2 && name[^1] == '等' ? name[..^1] : name);
        var length = Bodies.MatchEnd(core);
        return length > 0 && NotBodies.MatchEnd(core) <= length;
    }

    /// <summary>The name of an organ or office (市统计局, 有关部门), which acts for itself, not of any actor (企业, 群众).</summary>
    public static bool IsOrgan(ReadOnlySpan<char> name)
    {
        var core = WithoutBracket(name.Length > 2 && name[^1] == '等' ? name[..^1] : name);
        // 干部 ends like 部 and is none.
        return IsBody(name) && Organs.MatchEnd(core) is var organ and > 0 && (organ > 1 || Bodies.MatchEnd(core) == 1);
    }

    /// <summary>How many letters of a name say that it is one.</summary>
    public static int TailLength(ReadOnlySpan<char> name) => Bodies.MatchEnd(name);

    /// <summary>统计局 in 各县统计局, 建设部 in 住房城乡建设部: a verb and the last word of an organ's name make one word. Its end, or −1.</summary>
    public static int CompoundEnd(TokenStream tokens, int first, int verb, int end)
    {
        // 局长兼任办公室主任: no name holds a verb of office.
        if (tokens.Read(tokens[verb]) is "任" or "担任" or "兼任")
            return -1;
        var text = tokens.Dense.Folded;
        var at = verb;
        while (at + 1 < end && at < verb + 2 && tokens[at + 1].Is(WordClass.Deed) && tokens[at + 1].Length > 1)
            at++;
        var from = tokens[at].End;
        var limit = Math.Min(tokens[end - 1].End, from + LongestTail);
        if (from >= text.Length || !UnitTails.MayBegin(text[from]))
            return -1;
        for (var stop = limit; stop > from; stop--)
            if (UnitTails.Contains(text[from..stop]) && !(tokens[tokens.TokenAt(stop - 1)] is { Kind: TokenKind.Word } word && word.End != stop) && IsBody(text[tokens[first].Start..stop]))
                return stop;
        return -1;
    }

    public static bool IsPerson(string name) => Persons.MatchEnd(WithoutBracket(WithoutEtcetera(name, false))) > 0;

    /// <summary>The names in [first, end): parted at 、 and joiners, shared heads and tails kept whole (市、区政府组成部门; 市委、市政府督查室).</summary>
    public static ImmutableArray<string> Split(TokenStream tokens, int first, int end)
    {
        if (IsSingle(tokens, first, end))
            return [tokens.Dense.StringOf(tokens[first].Start, tokens[end - 1].End)];
        var parts = new List<string>();
        var start = first < end ? tokens[first].Start : 0;
        for (var i = first; i < end; i++)
            if (tokens[i].Kind is TokenKind.Pause or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Newline or TokenKind.Cell && tokens.DepthAt(i) == tokens.DepthAt(first))
            {
                if (tokens[i].Start > start)
                    parts.Add(tokens.Dense.StringOf(start, tokens[i].Start));
                start = tokens[i].End;
            }

        if (first < end && tokens[end - 1].End > start)
            parts.Add(tokens.Dense.StringOf(start, tokens[end - 1].End));
        return Join(parts);
    }

    /// <summary>市科技局: nothing joins it to another and nothing has to be left out.</summary>
    private static bool IsSingle(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].Kind is TokenKind.Pause or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Newline or TokenKind.Cell)
                return false;
        if (first >= end)
            return false;
        var name = tokens.Dense.Folded[tokens[first].Start..tokens[end - 1].End];
        if (name.IndexOfAny("和及与或等") >= 0)
            return false;
        foreach (var duty in Duties)
            if (name.EndsWith(duty, StringComparison.Ordinal))
                return false;
        return true;
    }

    /// <summary>The names in a plain text.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var (parts, start, depth) = (new List<string>(), 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '、' && depth == 0)
            {
                if (i > start)
                    parts.Add(text[start..i]);
                start = i + 1;
            }
            else
                depth += text[i] is '(' or '（' ? 1 : text[i] is ')' or '）' && depth > 0 ? -1 : 0;
        }

        return Join(parts);
    }

    private static ImmutableArray<string> Join(List<string> parts)
    {
        var names = ImmutableArray.CreateBuilder<string>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var name = parts[i];
            while (i + 1 < parts.Count && SharesTail(name, parts[i + 1]))
                name += "、" + parts[++i];
            // 甲、乙等有关部门及各地区: the examples, then others by name.
            if (BehindEtcetera(WithoutDuties(name)) is var other and > 0)
            {
                AddSplit(names, WithoutEtcetera(name[..name.IndexOf('等', StringComparison.Ordinal)], false));
                AddSplit(names, WithoutDuties(name)[other..]);
            }
            // 市人民政府财政等部门: what stands before 等 names nobody alone.
            else if (parts.Count == 1 && IsBranch(WithoutDuties(name)))
                names.Add(WithoutDuties(name));
            else
                AddSplit(names, WithoutEtcetera(name, true));
        }

        return names.DrainToImmutable();
    }

    /// <summary>Where the further names begin behind 等相关部门及; 0 if there are none.</summary>
    private static int BehindEtcetera(string name)
    {
        var etc = name.IndexOf('等', StringComparison.Ordinal);
        if (etc < 2 || name[etc - 1] is '平' or '中' or '高' or '同')
            return 0;
        foreach (var joiner in Joiners)
            if (name.IndexOf(joiner, etc, StringComparison.Ordinal) is var at and > 0 && at - etc > 2 && at + joiner.Length < name.Length - 1)
            {
                var further = name.AsSpan(at + joiner.Length);
                if ((further[0] == '各' || further is "相关地区" or "有关地区") && IsBody(further) && IsBody(name.AsSpan(etc + 1, at - etc - 1)))
                    return at + joiner.Length;
            }

        return 0;
    }

    private static bool IsBranch(string name) =>
        name.EndsWith("等部门", StringComparison.Ordinal) && name.AsSpan(0, name.Length - 3) is { Length: > 2 } before && (before.EndsWith("财政", StringComparison.Ordinal) || !IsBody(before)) && before.IndexOfAny("和及与") < 0;

    private static string WithoutDuties(string name)
    {
        foreach (var word in Duties)
            if (name.EndsWith(word, StringComparison.Ordinal) && name.Length > word.Length)
                name = name[..^word.Length];
        return name;
    }

    /// <summary>The left part alone names nobody (市), or it is the head of a pair that shares an office (市委、市政府督查室).</summary>
    private static bool SharesTail(string left, string right)
    {
        // 各县、区政府 are one: the head 各 and the tail 政府 are shared.
        if (left.Length <= 3 && left[0] == '各' && right[0] is '市' or '区' or '县' or '镇' or '乡' or '州' && right.Length > 1)
            return true;
        if (left.Length == 1 && (IsBody(right) || IsRank(right)) || IsRank(left.AsSpan(left.LastIndexOf('、') + 1)) && SharesRank(right))
            return true;
        var head = right.IndexOf("政府", StringComparison.Ordinal);
        return left.Length <= 4 && left.EndsWith('委') && head is >= 0 and <= 2 && right.Length > head + 2;
    }

    /// <summary>区(县), 镇(街道), 县(市、区): a rank and no name.</summary>
    private static bool IsRank(ReadOnlySpan<char> name) =>
        name.Length is > 2 and <= 6 && IsRankLetter(name[0]) && name[1] is '(' or '（' && name[^1] is ')' or '）';

    /// <summary>镇(街道)总河长, 区级机构 share what follows the rank; 市直部门, 镇政府 stand for themselves.</summary>
    private static bool SharesRank(ReadOnlySpan<char> right) =>
        right.Length > 2 && IsRankLetter(right[0]) && (right[1] is '(' or '（' or '级' || right[1..] is "河长" or "总河长" or "林长" or "田长");

    private static bool IsRankLetter(char letter) => letter is '省' or '市' or '州' or '区' or '县' or '乡' or '镇' or '村';

    /// <summary>甲和乙 are two if each is a body; what is longer than a list of names stays whole.</summary>
    private static void AddSplit(ImmutableArray<string>.Builder names, string name)
    {
        if (name.Length <= LongestList)
            foreach (var joiner in Joiners)
                for (var at = name.IndexOf(joiner, StringComparison.Ordinal); at > 0; at = name.IndexOf(joiner, at + 1, StringComparison.Ordinal))
                {
                    var left = name.AsSpan(0, at);
                    var right = name.AsSpan(at + joiner.Length);
                    if (left.Length > 1 && right.Length > 1 && right[0] is not ('其' or '者') && right is not ("单位" or "部门" or "机构" or "企业" or "个人") && IsBody(left) && IsBody(right))
                    {
                        AddSplit(names, WithoutEtcetera(left.ToString(), false));
                        AddSplit(names, right.ToString());
                        return;
                    }
                }

        if (name.Length > 0)
            names.Add(name);
    }

    private static string WithoutEtcetera(string name, bool duties)
    {
        if (duties)
            name = WithoutDuties(name);
        // 科协等群团组织: the examples are named, the class is not.
        var etc = name.IndexOf('等', StringComparison.Ordinal);
        if (etc > 1 && etc + 2 < name.Length && name[etc - 1] is not ('平' or '中' or '高' or '同') && name[etc + 1] is not ('级' or '学' or '和' or '及') && Bodies.MatchEnd(name.AsSpan(etc + 1)) > 0 && (Bodies.MatchEnd(name.AsSpan(0, etc)) > 0 || name.EndsWith("部门", StringComparison.Ordinal) || name.EndsWith("单位", StringComparison.Ordinal)))
            return name[..etc];
        foreach (var word in Etceteras)
            if (name.EndsWith(word, StringComparison.Ordinal) && name.Length > word.Length && !name.EndsWith("平等", StringComparison.Ordinal))
                return name[..^word.Length];
        return name;
    }

    private static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> name)
    {
        if (name.Length > 2 && name[^1] is ')' or ')' or '〕')
        {
            var open = name.LastIndexOfAny('(', '〔');
            // 乡(镇) is a word of its own.
            if (open > 0 && Bodies.MatchEnd(name) <= 1)
                return name[..open];
        }

        return name;
    }
}
