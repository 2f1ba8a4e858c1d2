namespace Luodi.Compiler.Lexicon;

/// <summary>词汇: all word lists as one trie, and what the words of a list mean. Read once from the embedded lists.</summary>
internal static class Vocabulary
{
    public static WordTable<Modality> Modals { get; } = WordList.Table<Modality>("Modals");

    public static WordTable<Role> Roles { get; } = WordList.Table<Role>("Roles");

    public static WordTable<BenefitForm> Benefits { get; } = WordList.Table<BenefitForm>("Benefits");

    private static readonly (string List, WordClass Class)[] Lists =
    [
        ("Plain", WordClass.Plain), ("Modals", WordClass.Modal), ("Deeds", WordClass.Deed), ("Creates", WordClass.Creates), ("Reach", WordClass.Reach),
        ("Bounds", WordClass.Bound), ("Changes", WordClass.Change), ("LeadIns", WordClass.LeadIn), ("Rhythms", WordClass.Rhythm), ("Roles", WordClass.Role),
        ("Benefits", WordClass.Benefit), ("Past", WordClass.Past), ("Adverbs", WordClass.Adverb), ("Compares", WordClass.Compares), ("Until", WordClass.Until), ("Than", WordClass.Than),
        ("Forces", WordClass.Force), ("BasePeriods", WordClass.Period), ("BaseEnds", WordClass.Plain),
    ];

    /// <summary>The words of all lists; one that stands in several is all of it.</summary>
    public static Trie<WordClass> Words { get; } =
        new(Lists.SelectMany(l => WordList.Read(l.List).Select(e => (e.Word, l.Class))), (a, b) => a | b);
}

/// <summary>情态: how a modal word binds.</summary>
internal enum Modality { Obligation, Permission, Prohibition, Future }

/// <summary>Which part of a duty a label announces.</summary>
internal enum Role { Lead, Support, Official, Due, Other }

/// <summary>What a word says about a benefit: its giving, its kind, a tax relief, or its cap.</summary>
internal enum BenefitForm { Gives, Benefit, Relief, Cap, Policy }
