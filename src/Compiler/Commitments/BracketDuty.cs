using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>(市科技局牵头,市财政局、市人社局按职责分工负责): a bracket of names without labels that says who leads and who helps.</summary>
internal sealed class BracketDuty : IMatcher
{
    public Signs? Needs { get; } = Signs.Of(WordClass.None, TokenKind.Open);

    private static readonly string[] Leads = ["牵头", "负责", "牵头负责", "按职责分工负责", "按照职责分工负责", "按职责负责", "分工负责", "分别负责", "共同负责", "落实", "按职责分工落实", "组织实施", "承担", "负责落实", "抓好落实", "负责实施", "牵头落实", "分工落实", "具体负责", "牵头抓总", "牵头实施", "牵头推进", "牵头组织实施", "负责组织实施", "按职责分工做好落实", "按职责抓好落实"];

    private static readonly string[] Helps = ["配合", "参与", "协助", "参加", "协同", "支持", "积极配合", "指导", "配合落实", "配合实施", "做好配合"];

    public void Read(Passage passage)
    {
        if (passage.Setting.IsPaper)
            return;
        var tokens = passage.Tokens;
        for (var i = passage.First; i < passage.End; i++)
            if (tokens[i].Kind == TokenKind.Open && tokens.DepthAt(i) == 0 && tokens.PartnerOf(i) is var close and > 0 && close <= passage.End && close > i + 1 && !HasLabel(tokens, i, close))
            {
                ReadBracket(passage, i + 1, close);
                i = close;
            }
    }

    private static bool HasLabel(TokenStream tokens, int open, int close)
    {
        for (var i = open + 1; i < close; i++)
            if (tokens[i].Is(WordClass.Role) && tokens[i + 1].Kind == TokenKind.Colon)
                return true;
        return false;
    }

    private static void ReadBracket(Passage passage, int first, int close)
    {
        var tokens = passage.Tokens;
        var (leads, supports) = passage.NoNames();
        var (last, from) = (-1, -1);
        for (var start = first; start < close;)
        {
            var end = start;
            while (end < close && !(tokens[end].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Colon && tokens.DepthAt(end) == tokens.DepthAt(first)))
                end++;
            // (…负责。下同): what follows the full stop is a remark.
            if (last > 0 && tokens[start - 1].Kind == TokenKind.Stop)
                break;
            if (end > start && Part(passage, from < 0 ? start : from, end, leads, supports))
                (last, from) = (end, -1);
            // 甲,乙配合: names without a verb go with those before the next one.
            else if (end > start && from < 0 && Names.IsBody(tokens.Dense.Folded[tokens[start].Start..tokens[end - 1].End]))
                from = start;
            start = end + 1;
        }

        // (甲、乙指导): nobody is named but those who guide.
        if (leads.Count == 0 && last > 0 && tokens.Dense.Folded[..tokens[last - 1].End].EndsWith("指导", StringComparison.Ordinal))
            (leads, supports) = (supports, leads);
        if (leads.Count == 0 && StandsAlone(passage, first - 1, close))
            (leads, last) = ([.. Names.Split(tokens, first, close)], close);
        if (last < 0 || leads.Count == 0)
            return;
        FirstLeads.Apply(passage, leads, supports);
        var span = passage.Span(tokens[first].Start, tokens[last - 1].End);
        passage.Found.Add(new Duty(passage.Source, span, passage.Provision, LabelledDuty.Action(passage, first), [.. leads], [.. supports], [], DueReader.InCell(passage, first, close)) { IsLabel = true });
    }

    /// <summary>…。(市科技局、市财政局): a bracket that is a sentence of its own and holds nothing but organs says who is responsible.</summary>
    private static bool StandsAlone(Passage passage, int open, int close)
    {
        if (passage.IsTable || open != passage.First || close < passage.End - 2)
            return false;
        foreach (var name in Names.Split(passage.Tokens, open + 1, close))
            if (!Names.IsOrgan(name) || name.Length < 3)
                return false;
        return close > open + 1;
    }

    /// <summary>责任单位:甲牵头,乙按职责分工负责: a list that says by its verbs who leads is read like a bracket without labels.</summary>
    /// <returns>False when no part of it says 牵头; nothing was added then.</returns>
    public static bool ReadValue(Passage passage, int first, int end, List<string> leads, List<string> supports)
    {
        var tokens = passage.Tokens;
        var (begun, start) = (leads.Count, first);
        for (var i = first; i <= end; i++)
        {
            if (i < end && !(tokens[i].Kind is TokenKind.Comma or TokenKind.Semicolon && tokens.DepthAt(i) == tokens.DepthAt(first)))
                continue;
            // The first part has to name the leader, or the value is a plain list.
            if (start == first && (i == first || !tokens.Dense.Folded[tokens[start].Start..tokens[i - 1].End].EndsWith("牵头", StringComparison.Ordinal)))
                return false;
            if (i > start && !Part(passage, start, i, leads, supports))
                supports.AddRange(Names.Split(tokens, start, i));
            start = i + 1;
        }

        return leads.Count > begun;
    }

    private static bool Part(Passage passage, int start, int end, List<string> leads, List<string> supports)
    {
        // 负责落实(以下均需…): an aside at the end says nothing of who.
        if (passage.Tokens[end - 1].Kind == TokenKind.Close && passage.Tokens.PartnerOf(end - 1) is var open and > 0 && open > start)
            end = open;
        var text = passage.Tokens.Dense.Folded[passage.Tokens[start].Start..passage.Tokens[end - 1].End];
        var helps = EndsInAny(text, Helps);
        if (!helps && !EndsInAny(text, Leads))
            return false;
        // 甲会同有关部门负责: whoever stands after 会同 helps.
        if (Partners.Within(passage.Tokens, start, end) is var with and > 0)
        {
            supports.AddRange(Partners.Of(passage.Tokens, with, end));
            end = with;
        }

        ImmutableArray<string> names = Names.Split(passage.Tokens, start, end);
        // 由甲牵头 names 甲; a part that names nobody is an aside.
        names = [.. names.Select(n => n.StartsWith('由') ? n[1..] : n).Where(n => n.Length > 1)];
        if (names.Length == 0 || !names.Any(n => Names.IsBody(n)))
            return false;
        // 甲牵头,乙按职责分工负责: whoever comes after the leader helps.
        (helps || leads.Count > 0 && !text.EndsWith("牵头", StringComparison.Ordinal) ? supports : leads).AddRange(names);
        return true;
    }

    private static bool EndsInAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
