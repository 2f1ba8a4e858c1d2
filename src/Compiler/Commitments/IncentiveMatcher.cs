using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>激励: a benefit promised to whoever meets a condition. Each amount named (sum, rate, cap) is an item, a range is one; a promise without amount is one.</summary>
internal sealed class IncentiveMatcher : IMatcher
{
    public Signs? Needs { get; } = Signs.Of(WordClass.Benefit);

    public void Read(Passage passage)
    {
        if (passage.Setting.IsPaper)
            return;
        var promise = Promise.Start;
        for (var c = 0; c < passage.Clauses.Count; c++)
            promise = ReadClause(passage, c, promise);
        if (promise is { Open: true, Who.Length: > 0 })
            (passage.Setting.Recipient, passage.Setting.RecipientIn) = (promise.Who, passage.Provision);
    }

    /// <summary>What the clauses before have said; carried on from clause to clause.</summary>
    /// <param name="Begun">The token behind 对 whose name is not yet at its end; −1 if none.</param>
    /// <param name="Listed">The last name of several, of which later steps may name one.</param>
    private readonly record struct Promise(string Who, bool Open, bool Given, int AllocatedAt, int Begun, string Listed)
    {
        public static Promise Start => new("", false, false, -1, -1, "");
    }

    private static Promise ReadClause(Passage passage, int c, Promise promise)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        var trigger = Promises.IsCondition(tokens, clause) ? -1 : Promises.Trigger(tokens, clause);
        var begun = trigger < 0 ? LongName.Goes(passage, c, promise.Begun) : -1;
        var who = trigger < 0 && LongName.Ends(passage, c, promise.Begun) is { Length: > 0 } full ? full : Who(passage, c, trigger, promise);
        var found = passage.Found.Count;
        var gives = trigger >= 0 && Promises.IsGiving(passage, c, trigger, who);
        var amounts = gives || promise.Open ? Amounts.In(passage, clause, gives ? trigger : clause.First - 1) : [];
        if (gives && amounts.Count == 0 && c > 0 && Promises.Form(tokens, trigger) == BenefitForm.Relief && Amounts.Condition(passage, passage.Clauses[c - 1]) is { } condition && !passage.Claimed.Contains(condition))
            amounts = [condition];
        if (gives && amounts.Count == 0)
            amounts = Amounts.ByRule(passage, c);
        // 每年安排15万元,对先进单位进行奖励: the sum stands a clause before.
        if (gives && amounts.Count == 0 && promise.AllocatedAt >= 0)
            amounts = [promise.AllocatedAt];
        var benefit = gives ? BenefitText(passage, clause, trigger) : "";
        // Looked up once for the clause: a clause of a hundred amounts has one receiver behind its giving word.
        var behind = gives && !Recipients.IsPlain(who) ? Recipients.Behind(passage, trigger, clause.End) : "";
        behind = behind.Length == 0 || behind[0] is '该' or '其' ? "" : Recipients.InFull(passage, c, behind);
        var bare = gives && amounts.Count == 0 && !Promises.GoesOnWithAmounts(passage, c, trigger) && Promises.Are(passage, c, trigger, who) && !Promises.HeadsList(passage, c);
        // Made once as well: hundreds of amounts would make as many strings of the same clause.
        var whole = (bare || amounts.Count > 0) && (c > 0 || benefit.Length == 0) ? passage.Text(tokens[clause.First].Start, tokens[clause.End - 1].End) : "";
        // Of a ladder only the lowest step is who; made once, too.
        var lowest = amounts.Count > 0 ? Ladder.Lowest(who) : who;
        var each = amounts.Count > 1 && ReferenceEquals(lowest, who) && SaysEach(tokens, clause, amounts[0]) ? EachItsOwn.Of(who, amounts.Count) ?? OfCondition(passage, c, who, amounts.Count) : null;
        var step = who;
        for (var i = 0; i < amounts.Count; i++)
        {
            var receiver = Receiver(passage, clause, behind, amounts[i], who);
            var named = ReferenceEquals(receiver, who);
            if (named && i > 0 && Beneficiary.BehindPause(passage, amounts[i - 1], amounts[i], step) is { Length: > 0 } own)
                step = receiver = own;
            Add(passage, c, whole, receiver, !named ? Recipients.EachOf(receiver, who) : !ReferenceEquals(step, who) ? step : each is null ? lowest : each[i], benefit.Length > 0 ? benefit : whole, amounts[i]);
        }

        if (bare)
            Add(passage, c, whole, Receiver(passage, clause, behind, -1, who), "", benefit, -1);
        return new Promise(who.Length == 0 ? behind : who, promise.Open || gives, passage.Found.Count > found, Allocation(tokens, clause, promise.AllocatedAt), begun, who.Contains('、', StringComparison.Ordinal) ? who : promise.Listed);
    }

    /// <summary>分别 before the first amount.</summary>
    private static bool SaysEach(TokenStream tokens, Clause clause, int amount)
    {
        var start = tokens[clause.First].Start;
        return amount >= clause.First && tokens.Dense.Folded[start..tokens[amount].Start].IndexOf("分别", StringComparison.Ordinal) >= 0;
    }

    /// <summary>对农家乐项目，评为三、四、五星级的，分别奖励…: the condition lists what the name does not.</summary>
    private static List<string>? OfCondition(Passage passage, int c, string who, int amounts)
    {
        if (c == 0 || passage.Clauses[c - 1] is not { Closer: TokenKind.Comma } before || passage.Tokens.Dense.Folded[passage.Tokens[before.End - 1].End - 1] != '的')
            return null;
        var condition = passage.Text(passage.Tokens[before.First].Start, passage.Tokens[before.End - 1].End - 1);
        return who.EndsWith(condition, StringComparison.Ordinal) ? null : EachItsOwn.Of(condition, amounts)?.ConvertAll(step => who.Length > 0 ? who + "，" + step : step);
    }

    private static string Who(Passage passage, int c, int trigger, Promise promise)
    {
        var (tokens, clause, known) = (passage.Tokens, passage.Clauses[c], promise.Who);
        var afresh = c == 0 || passage.Clauses[c - 1].Closer is TokenKind.Semicolon or TokenKind.Stop or TokenKind.Colon || tokens.IsWord(clause.First, "其中") || promise.Given && trigger < 0;
        var named = Beneficiary.In(passage, c, trigger < 0 ? clause.End : trigger, known, promise.Listed, afresh);
        if (known.Length > 0 && (Recipients.IsProjectOf(named, known) || Recipients.IsEach(named)))
            return known;
        if (named.Length > 0 && !Recipients.IsProjectOf(named, known) || known.Length > 0 || trigger < 0)
            return named.Length > 0 ? named : known;
        // 引进首店的,再给予10万元: more for whoever was named in the sentence before.
        if (c > 0 && tokens.Read(tokens[trigger])[0] is '再' or '另' && ReferenceEquals(passage.Setting.RecipientIn, passage.Provision) && passage.Setting.Recipient.Length > 0)
            return passage.Setting.Recipient;
        // 企业新购置设备,可按…的8%享受补助: the condition before says who.
        if (c > 0 && passage.Clauses[c - 1].Closer == TokenKind.Comma && passage.Clauses[c - 1] is var before && !Recipients.IsAdjunct(tokens.Dense.Folded[tokens[before.First].Start..tokens[before.End - 1].End]))
            return passage.Text(tokens[before.First].Start, tokens[before.End - 1].End).TrimEnd('的');
        if (Beneficiary.InHead(passage, c) is { Length: > 0 } head)
            return head;
        if (ReferenceEquals(passage.Setting.RecipientIn, passage.Provision) && passage.Setting.Recipient.Length > 0)
            return passage.Setting.Recipient;
        if (named.Length > 0)
            return named;
        // 农户签订合同，且面积100亩的，奖励…: failing all else the last condition.
        if (c > 0 && passage.Clauses[c - 1] is { Closer: TokenKind.Comma } last && tokens.Dense.Folded[tokens[last.First].Start] == '且' && tokens.Dense.Folded[tokens[last.End - 1].End - 1] == '的')
            return passage.Text(tokens[last.First].Start + 1, tokens[last.End - 1].End - 1);
        return Furthered.Of(passage, c);
    }

    /// <summary>Who is meant by one amount: 给予企业… says it behind the giving word, 单个项目最高… before a cap.</summary>
    private static string Receiver(Passage passage, Clause clause, string behind, int amount, string who)
    {
        if (amount >= clause.First && Amounts.Caps(passage.Tokens, amount) && Beneficiary.OfCap(passage, clause, amount) is { Length: > 0 } capped)
            return who.Length > 0 && Recipients.IsProjectOf(capped, who) ? who : capped;
        if (behind.Length == 0 || who.Length > behind.Length && who.EndsWith(behind, StringComparison.Ordinal))
            return who;
        return who.StartsWith(behind, StringComparison.Ordinal) && !who.EndsWith("部分", StringComparison.Ordinal) ? who : behind;
    }

    private static void Add(Passage passage, int c, string whole, string who, string lowest, string benefit, int amount)
    {
        var (tokens, clause) = (passage.Tokens, passage.Clauses[c]);
        passage.Rewarding.Add(clause.First);
        var start = tokens[clause.First].Start;
        if (c > 0 && who.Length > 0 && !whole.Contains(who, StringComparison.Ordinal))
        {
            start = tokens[passage.Clauses[c - 1].First].Start;
            passage.Rewarding.Add(passage.Clauses[c - 1].First);
        }

        if (amount >= 0)
            start = Math.Min(start, tokens[amount].Start);
        var span = passage.Span(start, Math.Max(tokens[clause.End - 1].End, amount >= 0 ? tokens[amount].End : 0));
        if (amount < 0)
        {
            passage.Found.Add(new Incentive(passage.Source, span, passage.Provision, who, benefit, null, null));
            return;
        }

        passage.Claimed.Add(amount);
        var (value, to, unit) = Amounts.Value(passage, amount);
        passage.Found.Add(new Incentive(passage.Source, span, passage.Provision, lowest, benefit, value, unit) { AmountTo = to, Token = amount, WhoAsWritten = who });
    }

    private static int Allocation(TokenStream tokens, Clause clause, int before)
    {
        for (var i = clause.First + 1; i < clause.End; i++)
            if (tokens[i].Kind == TokenKind.Number && tokens.MeasureOf(tokens[i]) is { Kind: UnitKind.Money, Unit: not null } && (tokens.Read(tokens[i - 1]) is "安排" or "列支" or "拿出" || i > clause.First + 1 && Amounts.Caps(tokens, i) && tokens.Read(tokens[i - 2]) is "安排" or "列支"))
                return i;
        return before;
    }

    private static string BenefitText(Passage passage, Clause clause, int trigger)
    {
        var tokens = passage.Tokens;
        if (Promises.Form(tokens, trigger) != BenefitForm.Gives)
            return passage.Text(tokens[trigger].Start, tokens[clause.End - 1].End);
        return trigger + 1 < clause.End ? passage.Text(tokens[trigger + 1].Start, tokens[clause.End - 1].End) : "";
    }
}
