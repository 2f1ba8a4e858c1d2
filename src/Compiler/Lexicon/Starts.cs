namespace Luodi.Compiler.Lexicon;

/// <summary>首字: what may begin with a letter. Read from a table once per letter, it spares most letters every further question.</summary>
internal readonly struct Starts
{
    private const byte KindBits = 0x1F;

    private const byte Word = 0x20;

    private const byte Number = 0x40;

    private const byte Alone = 0x80;

    private static readonly byte[] Table = BuildTable();

    private readonly byte _bits;

    private Starts(byte bits) => _bits = bits;

    /// <summary>Nothing but a letter: no word, number or mark begins with it.</summary>
    public bool IsPlain => _bits == (byte)TokenKind.Han;

    /// <summary>A letter that may begin a word, and is none alone.</summary>
    public bool MayBeWord => (_bits & (Word | Alone)) == Word;

    /// <summary>A word of one letter; longer ones may begin with it.</summary>
    public bool IsWord => (_bits & Alone) != 0;

    /// <summary>A letter that is neither a number nor a mark, whether or not words begin with it.</summary>
    public bool IsLetter => (_bits & (Number | KindBits)) == (byte)TokenKind.Han;

    /// <summary>A measure, a date, a ratio or a code.</summary>
    public bool MayBeNumber => (_bits & Number) != 0;

    /// <summary>What the letter is when nothing longer begins with it.</summary>
    public TokenKind Kind => (TokenKind)(_bits & KindBits);

    public static Starts Of(char folded) => new(Table[folded]);

    private static byte[] BuildTable()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = (byte)((byte)KindOf(c) | (Vocabulary.Words.MayBegin(c) ? Word : 0) | (Vocabulary.Words.IsWord(c) ? Alone : 0) | (MeasureReader.MayBegin(c) || char.IsAsciiLetter(c) || c is '“' or '"' ? Number : 0));
        }

        return table;
    }

    private static TokenKind KindOf(char c) => c switch
    {
        '\n' => TokenKind.Newline,
        '\t' or '|' => TokenKind.Cell,
        ',' => TokenKind.Comma,
        '、' => TokenKind.Pause,
        ';' => TokenKind.Semicolon,
        '。' or '!' or '?' or '…' => TokenKind.Stop,
        ':' => TokenKind.Colon,
        '—' or '-' or '~' => TokenKind.Dash,
        '"' => TokenKind.Other,
        ' ' => TokenKind.Latin,
        _ when char.IsAsciiLetterOrDigit(c) => TokenKind.Latin,
        _ => Brackets.KindOf(c) ?? (char.IsPunctuation(c) || char.IsSymbol(c) ? TokenKind.Other : TokenKind.Han),
    };
}
