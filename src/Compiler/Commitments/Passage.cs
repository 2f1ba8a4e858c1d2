using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>
/// 语句: one sentence of a body as the matchers see it: its clauses, the provision it stands in, what its section says for all below.
/// One passage serves all sentences of a document in turn: what a matcher keeps of it is a commitment, never the passage or its lists.
/// </summary>
internal sealed class Passage(TokenStream tokens, Setting setting)
{
    /// <summary>Some sentence of most documents has as many.</summary>
    private const int UsualClauses = 16;

    private readonly List<Base> _bases = [];

    private readonly List<string> _leads = [];

    private readonly List<string> _supports = [];

    private bool _basesRead;

    private TargetWalk? _walk;

    /// <summary>What <see cref="TargetMatcher"/> keeps in mind on its way through the sentence.</summary>
    public TargetWalk Walk => _walk ??= new TargetWalk(this);

    public TokenStream Tokens { get; } = tokens;

    public Setting Setting { get; } = setting;

    public SourceText Source => Setting.Source;

    /// <summary>The sentence is a provision's heading: 市领导牵头负责 there is a title, not a duty.</summary>
    public bool IsHeading { get; private set; }

    public int First { get; private set; }

    public int End { get; private set; }

    public Provision? Provision { get; private set; }

    public List<Clause> Clauses { get; } = new(UsualClauses);

    public List<Commitment> Found { get; } = [];

    /// <summary>Measures that another matcher has read: a reward is no target.</summary>
    public TokenSet Claimed { get; } = new();

    /// <summary>A duty of the line before that this line's labels have completed and so replace.</summary>
    public Duty? Replaced { get; set; }

    /// <summary>The duty whose labels began this line; labels in the next line may go on with it.</summary>
    public Duty? LabelLine { get; set; }

    /// <summary>The date in a table row's own column.</summary>
    public string? RowDue { get; set; }

    /// <summary>Clauses, by their first token, that promise a benefit.</summary>
    public TokenSet Rewarding { get; } = new();

    /// <summary>A row or the head of a table: its cells are no clauses with subjects.</summary>
    public bool IsTable { get; set; }

    /// <summary>Tokens up to which labels have been read.</summary>
    public List<(int First, int End)> Labelled { get; } = [];

    public bool HasPast { get; private set; }

    /// <summary>What the sentence says of where its targets start.</summary>
    public List<Base> Bases
    {
        get
        {
            if (!_basesRead && Signs.Meet(BaseReader.Needs))
                BaseReader.Read(this, _bases);
            _basesRead = true;
            return _bases;
        }
    }

    /// <summary>The token is part of what a target starts from: no target, no date due, no history.</summary>
    public bool InBase(int index)
    {
        foreach (var start in Bases)
            if (index >= start.First && index < start.End)
                return true;
        return false;
    }

    /// <summary>What stands in the sentence.</summary>
    public Signs Signs { get; private set; }

    /// <summary>Turns to the next sentence: the tokens [first, end).</summary>
    public void Begin(int first, int end, Provision? provision, bool isHeading)
    {
        (First, End, Provision, IsHeading) = (first, end, provision, isHeading);
        (Replaced, LabelLine, RowDue, IsTable) = (null, null, null, false);
        Clauses.Clear();
        Signs = Clause.Split(Tokens, first, end, Clauses);
        Found.Clear();
        Claimed.Begin(first);
        Rewarding.Begin(first);
        Labelled.Clear();
        _bases.Clear();
        _basesRead = false;
        HasPast = Signs.Hold(WordClass.Past);
    }

    /// <summary>The characters [start, end) of the dense text as a string: for what goes into a commitment.</summary>
    public string Text(int start, int end) => Tokens.Dense.StringOf(start, end);

    public TextSpan Span(int start, int end) => Tokens.Dense.SpanOf(start, end);

    /// <summary>Whether the letter stands in the sentence, in whatever word.</summary>
    public bool Says(char letter) => First < End && Tokens.Dense.Folded[Tokens[First].Start..Tokens[End - 1].End].Contains(letter);

    /// <summary>Two empty lists for names: most brackets name nobody. Good until they are asked for again.</summary>
    public (List<string> Leads, List<string> Supports) NoNames()
    {
        _leads.Clear();
        _supports.Clear();
        return (_leads, _supports);
    }

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

    /// <summary>The year before which everything is history: that of issue, else the first of the plan's years in the title (2023—2025年).</summary>
    public int? Year { get; } = masthead.IssuedOn?.Year ?? FirstYear(masthead.Title);

    public DueScope Dues { get; } = dues;

    /// <summary>The duty whose labels the sentence before began with.</summary>
    public Duty? LabelLine { get; set; }

    /// <summary>The one year that the title names; null when it names none or several.</summary>
    public int? NamedYear { get; } = DocumentYear.Single(masthead.Title);

    /// <summary>受益者: to whom the sentence before promised something, and in which provision.</summary>
    public string Recipient { get; set; } = "";

    public Provision? RecipientIn { get; set; }

    /// <summary>The provision whose sentence ends in 下列条件：; what stands below it says who may apply.</summary>
    public Provision? ConditionsIn { get; set; }

    /// <summary>The text has said that the first name of a list leads.</summary>
    public bool FirstLeads { get; set; }

    /// <summary>The lines of a table that stands one cell a line.</summary>
    public TableLines Lines { get; } = new();

    /// <summary>The head of the table whose rows are being read.</summary>
    public TableHead? Table { get; set; }

    private static int? FirstYear(string title)
    {
        for (var i = 0; i + 5 < title.Length; i++)
            if (title[i] is '1' or '2' && title[i + 4] is '—' or '-' or '–' or '－' or '~' or '至' or '―' && int.TryParse(title.AsSpan(i, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200)
                return year;
        return null;
    }

    /// <summary>论文: a text with a list of references argues; it binds nobody and promises nothing.</summary>
    public bool IsPaper { get; } = isPaper;
}
