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
    private readonly record struct Promise(string Who, bool Open, bool Given, int AllocatedAt)
    {
        public static Promise Start => new("", false, false, -1);
    }

    private static Promise ReadClause(Passage passage, int c, Promise promise)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        var trigger = Promises.IsCondition(tokens, clause) ? -1 : Promises.Trigger(tokens, clause);
        var who = Who(passage, c, trigger, promise);
        var found = passage.Found.Count;
        var gives = trigger >= 0 && Promises.IsGiving(passage, c, trigger, who);
        var amounts = gives || promise.Open ? Amounts.In(passage, clause, gives ? trigger : clause.First - 1) : [];
        if (gives && amounts.Count == 0 && c > 0 && Promises.Form(tokens, trigger) == BenefitForm.Relief && Amounts.Condition(passage, passage.Clauses[c - 1]) is { } condition && !passage.Claimed.Contains(condition))
            amounts = [condition];
        // 每年安排15万元,对先进单位进行奖励: the sum stands a clause before.
        if (gives && amounts.Count == 0 && promise.AllocatedAt >= 0)
            amounts = [promise.AllocatedAt];
        var benefit = gives ? BenefitText(passage, clause, trigger) : "";
        // Looked up once for the clause: a clause of a hundred amounts has one receiver behind its giving word.
        var behind = gives && !Recipients.IsPlain(who) ? Recipients.Behind(passage, trigger, clause.End) : "";
        behind = behind.Length == 0 || behind[0] is '该' or '其' ? "" : Recipients.InFull(passage, c, behind);
        var bare = gives && amounts.Count == 0 && !Promises.GoesOnWithAmounts(passage, c, trigger) && Promises.Are(passage, c, trigger, who);
        // Made once as well: hundreds of amounts would make as many strings of the same clause.
        var whole = (bare || amounts.Count > 0) && (c > 0 || benefit.Length == 0) ? passage.Text(tokens[clause.First].Start, tokens[clause.End - 1].End) : "";
        // Of a ladder only the lowest step is who; made once, too.
        var lowest = amounts.Count > 0 ? Ladder.Lowest(who) : who;
        foreach (var amount in amounts)
        {
            var receiver = Receiver(passage, clause, behind, amount, who);
            Add(passage, c, whole, receiver, ReferenceEquals(receiver, who) ? lowest : receiver, benefit.Length > 0 ? benefit : whole, amount);
        }

        if (bare)
            Add(passage, c, whole, Receiver(passage, clause, behind, -1, who), "", benefit, -1);
        return new Promise(who, promise.Open || gives, passage.Found.Count > found, Allocation(tokens, clause, promise.AllocatedAt));
    }

    private static string Who(Passage passage, int c, int trigger, Promise promise)
    {
        var (tokens, clause, known) = (passage.Tokens, passage.Clauses[c], promise.Who);
        var afresh = c == 0 || passage.Clauses[c - 1].Closer is TokenKind.Semicolon or TokenKind.Stop || tokens.IsWord(clause.First, "其中") || promise.Given && trigger < 0;
        var named = Beneficiary.In(passage, c, trigger < 0 ? clause.End : trigger, known, afresh);
        if (named.Length > 0 || known.Length > 0 || trigger < 0)
            return named.Length > 0 && !Recipients.IsProjectOf(named, known) ? named : known;
        // 引进首店的,再给予10万元: more for whoever was named in the sentence before.
        if (c > 0 && tokens.Read(tokens[trigger])[0] is '再' or '另' && ReferenceEquals(passage.Setting.RecipientIn, passage.Provision) && passage.Setting.Recipient.Length > 0)
            return passage.Setting.Recipient;
        // 企业新购置设备,可按…的8%享受补助: the condition before says who.
        if (c > 0 && passage.Clauses[c - 1].Closer == TokenKind.Comma && passage.Clauses[c - 1] is var before && !Recipients.IsAdjunct(tokens.Dense.Folded[tokens[before.First].Start..tokens[before.End - 1].End]))
            return passage.Text(tokens[before.First].Start, tokens[before.End - 1].End).TrimEnd('的');
        return ReferenceEquals(passage.Setting.RecipientIn, passage.Provision) ? passage.Setting.Recipient : "";
    }

    /// <summary>Who is meant by one amount: 给予企业… says it behind the giving word, 单个项目最高… before a cap.</summary>
    private static string Receiver(Passage passage, Clause clause, string behind, int amount, string who)
    {
        if (amount >= clause.First && Amounts.Caps(passage.Tokens, amount) && Beneficiary.OfCap(passage, clause, amount) is { Length: > 0 } capped)
            return Recipients.IsProjectOf(capped, who) ? who : capped;
        if (behind.Length == 0)
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
            if (tokens[i].Kind == TokenKind.Number && tokens.MeasureOf(tokens[i]) is { Kind: UnitKind.Money, Unit: not null } && tokens.Read(tokens[i - 1]) is "安排" or "列支" or "拿出")
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
