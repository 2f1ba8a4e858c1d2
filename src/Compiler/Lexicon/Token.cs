namespace Luodi.Compiler.Lexicon;

internal enum TokenKind : byte
{
    Han, Latin, Word, Number, Ratio, Date, Comma, Pause, Semicolon, Stop, Colon, Open, Close, QuoteOpen, QuoteClose, TitleOpen, TitleClose, Dash, Cell, Newline, Other,
}

/// <summary>词: a stretch [Start, End) of the dense text. <see cref="Value"/> points into the table of numbers or dates, or at the other bracket of a pair.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, WordClass Class = WordClass.None, int Value = -1)
{
    /// <summary>How many closed pairs of brackets, quotation or title marks it stands in; a mark itself counts as outside.</summary>
    public byte Depth { get; init; }

    public int Length => End - Start;

    public bool Is(WordClass wanted) => (Class & wanted) != 0;

    /// <summary>Ends a clause when it stands outside brackets.</summary>
    public bool EndsClause => (1u << (int)Kind & ClauseEnds) != 0;

    private const uint ClauseEnds = 1u << (int)TokenKind.Comma | 1u << (int)TokenKind.Semicolon | 1u << (int)TokenKind.Stop | 1u << (int)TokenKind.Colon | 1u << (int)TokenKind.Newline | 1u << (int)TokenKind.Cell;
}

/// <summary>数量: a number with its unit as written; a range has <see cref="To"/> set.</summary>
/// <param name="Unit">null when no unit follows.</param>
/// <param name="Chinese">Written in Chinese numerals, which names and lists of headings are too.</param>
/// <param name="More">余 or 多 follows: 10余家.</param>
internal readonly record struct Measure(decimal From, decimal? To, string? Unit, UnitKind Kind, bool Chinese, bool More);

/// <summary>日期: what is written of a date, and whether it is the end of the named period (年底, 月底) or stands before it (前).</summary>
internal readonly record struct DateValue(int? Year, int? Month, int? Day, bool AtEnd, bool Before, bool FiveYearPlan)
{
    /// <summary>时限 as a year, month or day; null when no year is written.</summary>
    public string? Due
    {
        get
        {
            if (Year is not { } year || year is < 1 or > 9999)
                return null;
            if (Month is not { } month)
                return Years.NameOf(year, AtEnd && !FiveYearPlan);
            if (Day is { } day)
                return $"{year:D4}-{month:D2}-{day:D2}";
            return AtEnd ? $"{year:D4}-{month:D2}-{DateTime.DaysInMonth(year, month):D2}" : $"{year:D4}-{month:D2}";
        }
    }
}
