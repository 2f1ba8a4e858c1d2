using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>语句: one sentence of a body as the matchers see it: its clauses, the provision it stands in, what its section says for all below.</summary>
internal sealed class Passage(TokenStream tokens, int first, int end, Provision? provision, Setting setting)
{
    /// <summary>The sentence is a provision's heading: 市领导牵头负责 there is a title, not a duty.</summary>
    public bool IsHeading { get; init; }

    public TokenStream Tokens { get; } = tokens;

    public int First { get; } = first;

    public int End { get; } = end;

    public Provision? Provision { get; } = provision;

    public Setting Setting { get; } = setting;

    public List<Clause> Clauses { get; } = Clause.Split(tokens, first, end);

    public List<Commitment> Found { get; } = [];

    /// <summary>Measures that another matcher has read: a reward is no target.</summary>
    public HashSet<int> Claimed { get; } = [];

    /// <summary>A duty of the line before that this line's labels have completed and so replace.</summary>
    public Duty? Replaced { get; set; }

    /// <summary>The duty whose labels began this line; labels in the next line may go on with it.</summary>
    public Duty? LabelLine { get; set; }

    /// <summary>The date in a table row's own column.</summary>
    public string? RowDue { get; set; }

    /// <summary>Clauses, by their first token, that promise a benefit.</summary>
    public HashSet<int> Rewarding { get; } = [];

    /// <summary>A row or the head of a table: its cells are no clauses with subjects.</summary>
    public bool IsTable { get; set; }

    /// <summary>Tokens up to which labels have been read.</summary>
    public List<(int First, int End)> Labelled { get; } = [];

    public bool HasPast { get; } = Holds(tokens, first, end, WordClass.Past);

    public string Text(int start, int end) => start < end ? Tokens.Dense.Text[start..end] : "";

    public TextSpan Span(int start, int end) => Tokens.Dense.SpanOf(start, end);

    public string Quote(TextSpan span) => Setting.Source.Slice(span);

    public static bool Holds(TokenStream tokens, int first, int end, WordClass wanted)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].Is(wanted))
                return true;
        return false;
    }
}

/// <summary>What holds for a whole document while its sentences are read.</summary>
internal sealed class Setting(SourceText source, Masthead masthead, DueScope dues, bool isPaper)
{
    public SourceText Source { get; } = source;

    public Masthead Masthead { get; } = masthead;

    public DueScope Dues { get; } = dues;

    /// <summary>The duty whose labels the sentence before began with.</summary>
    public Duty? LabelLine { get; set; }

    /// <summary>The head of the table whose rows are being read.</summary>
    public TableHead? Table { get; set; }

    /// <summary>论文: a text with a list of references argues; it binds nobody and promises nothing.</summary>
    public bool IsPaper { get; } = isPaper;
}
