using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>激励: a benefit promised to whoever meets a condition. Each amount named (sum, rate, cap) is an item; a promise without amount is one.</summary>
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
    }

    /// <summary>What the clauses before have said; carried on from clause to clause.</summary>
    private readonly record struct Promise(string Who, bool Open, int AllocatedAt)
    {
        public static Promise Start => new("", false, -1);
    }

    private static Promise ReadClause(Passage passage, int c, Promise promise)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        var trigger = Trigger(tokens, clause);
        var named = Beneficiary.In(passage, c, trigger < 0 ? clause.End : trigger, promise.Who.Length > 0);
        var who = named.Length > 0 ? named : promise.Who;
        // 企业新购置设备,可按…的8%享受补助: the condition before says who.
        if (who.Length == 0 && trigger >= 0 && c > 0 && passage.Clauses[c - 1].Closer == TokenKind.Comma)
            who = passage.Text(tokens[passage.Clauses[c - 1].First].Start, tokens[passage.Clauses[c - 1].End - 1].End).TrimEnd('的');
        var gives = trigger >= 0 && IsGiving(passage, c, trigger, who);
        var amounts = gives || promise.Open ? Amounts.In(passage, clause, gives ? trigger : clause.First - 1, promise.Open) : [];
        if (gives && amounts.Count == 0 && c > 0 && tokens[trigger].Is(WordClass.Benefit) && Form(tokens, trigger) == BenefitForm.Relief && Amounts.Condition(passage, passage.Clauses[c - 1]) is { } condition && !passage.Claimed.Contains(condition))
            amounts = [condition];
        // 每年安排15万元,对先进单位进行奖励: the sum stands a clause before.
        if (gives && amounts.Count == 0 && promise.AllocatedAt >= 0)
            amounts = [promise.AllocatedAt];
        var benefit = gives ? BenefitText(passage, clause, trigger) : "";
        foreach (var amount in amounts)
            Add(passage, c, clause, who, benefit.Length > 0 ? benefit : passage.Text(tokens[clause.First].Start, tokens[clause.End - 1].End), amount);
        if (gives && amounts.Count == 0 && !GoesOnWithAmounts(passage, c) && IsPromise(passage, c, trigger, who))
            Add(passage, c, clause, who, benefit, -1);
        return new Promise(who, promise.Open || gives, Allocation(tokens, clause, promise.AllocatedAt));
    }

    private static void Add(Passage passage, int c, Clause clause, string who, string benefit, int amount)
    {
        var tokens = passage.Tokens;
        passage.Rewarding.Add(clause.First);
        var start = tokens[clause.First].Start;
        if (c > 0 && who.Length > 0 && !passage.Text(start, tokens[clause.End - 1].End).Contains(who, StringComparison.Ordinal))
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
        // 50万元至200万元: both ends are amounts named.
        var measure = tokens.MeasureOf(tokens[amount]);
        foreach (var number in measure.To is { } to ? (decimal[])[measure.From, to] : [measure.From])
        {
            var (value, unit) = Amounts.Value(measure with { From = number });
            passage.Found.Add(new Incentive(passage.Source, span, passage.Provision, who, benefit, value, unit));
        }
    }

    /// <summary>The word of the clause that gives: 给予 before 奖励, a relief, else a noun of benefit.</summary>
    private static int Trigger(TokenStream tokens, Clause clause)
    {
        var found = -1;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (!tokens[i].Is(WordClass.Benefit) || tokens.DepthAt(i) > 0)
                continue;
            var form = Form(tokens, i);
            if (form == BenefitForm.Gives)
                return i;
            if (found < 0 && form != BenefitForm.Cap)
                found = i;
        }

        return found;
    }

    private static BenefitForm Form(TokenStream tokens, int index) => Vocabulary.Benefits[tokens.Read(tokens[index])];

    /// <summary>Words of benefit also name contests and laws (奖惩, 质量奖); they promise only with a giver, a receiver or a sum.</summary>
    private static bool IsGiving(Passage passage, int c, int trigger, string who)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        if (Form(tokens, trigger) == BenefitForm.Gives)
            return Passage.Holds(tokens, trigger, clause.End, WordClass.Benefit) && HasObject(tokens, clause, trigger) || Amounts.Any(tokens, trigger, clause.End) || Spread(passage, c);
        return who.Length > 0 || Amounts.Any(tokens, clause.First, clause.End) || Policy.Is(tokens, clause, trigger) || Form(tokens, trigger) == BenefitForm.Relief;
    }

    private static bool HasObject(TokenStream tokens, Clause clause, int trigger)
    {
        for (var i = trigger + 1; i < clause.End; i++)
            if (tokens[i].Is(WordClass.Benefit) && Form(tokens, i) is BenefitForm.Benefit or BenefitForm.Relief or BenefitForm.Cap)
                return true;
        return false;
    }

    private static bool Spread(Passage passage, int c) => c + 1 < passage.Clauses.Count && passage.Clauses[c].Closer == TokenKind.Colon && Amounts.Any(passage.Tokens, passage.Clauses[c + 1].First, passage.Clauses[c + 1].End);

    /// <summary>Without a sum: 对…给予…支持, 允许…扣除, 落实…政策.</summary>
    private static bool IsPromise(Passage passage, int c, int trigger, string who)
    {
        var tokens = passage.Tokens;
        var clause = passage.Clauses[c];
        return Form(tokens, trigger) switch
        {
            BenefitForm.Gives => who.Length > 0,
            BenefitForm.Relief => Policy.Is(tokens, clause, trigger) || IsAllowed(tokens, clause, trigger) || Beneficiary.Addressed(tokens, passage, c) || who.Length > 0 && tokens.Read(tokens[trigger])[0] is '免' or '减',
            BenefitForm.Benefit => Policy.Is(tokens, clause, trigger) || who.Length > 0 && Beneficiary.Addressed(tokens, passage, c) && trigger + 2 >= clause.End && !tokens[Math.Max(clause.First, trigger - 1)].Is(WordClass.Plain),
            BenefitForm.Cap => false,
            BenefitForm.Policy => false,
        };
    }

    private static bool IsAllowed(TokenStream tokens, Clause clause, int trigger)
    {
        for (var i = clause.First; i < trigger; i++)
            if (tokens[i].Is(WordClass.Modal) && !tokens[i].Is(WordClass.Plain) && Vocabulary.Modals[tokens.Read(tokens[i])] == Modality.Permission)
                return true;
        return false;
    }

    private static bool GoesOnWithAmounts(Passage passage, int c)
    {
        for (var next = c + 1; next < passage.Clauses.Count && next <= c + 2 && passage.Clauses[next - 1].Closer != TokenKind.Semicolon; next++)
            if (Amounts.In(passage, passage.Clauses[next], passage.Clauses[next].First - 1, true).Count > 0 || Trigger(passage.Tokens, passage.Clauses[next]) is var later and >= 0 && Amounts.Any(passage.Tokens, later, passage.Clauses[next].End))
                return true;
        return false;
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
        if (Form(tokens, trigger) != BenefitForm.Gives)
            return passage.Text(tokens[trigger].Start, tokens[clause.End - 1].End);
        return trigger + 1 < clause.End ? passage.Text(tokens[trigger + 1].Start, tokens[clause.End - 1].End) : "";
    }
}
