using Luodi.Compiler.Text;

namespace Luodi.Compiler.Lexicon;

/// <summary>词法: one pass from left to right over the dense text; at each place the longest reading wins. Never fails, linear in the length.</summary>
internal ref struct Lexer
{
    private const int Stretch = 4096;

    private readonly ReadOnlySpan<char> _text;
    private readonly Rented<Token> _tokens;
    private readonly Rented<Measure> _measures;
    private readonly Rented<DateValue> _dates;
    private readonly Rented<Line> _lines;
    private readonly Brackets _brackets;
    private int _at;
    private int _lineToken;
    private int _cells;

    private Lexer(ReadOnlySpan<char> text, Rented<Token> tokens, Rented<Measure> measures, Rented<DateValue> dates, Rented<Line> lines)
    {
        (_tokens, _measures, _dates, _lines) = (tokens, measures, dates, lines);
        _text = text;
        _brackets = new Brackets(tokens);
    }

    /// <summary>The tokens of a text; disposing of them disposes of the dense text as well.</summary>
    public static TokenStream Read(DenseText dense)
    {
        var (tokens, measures, dates, lines) = (new Rented<Token>(dense.Length / 2), new Rented<Measure>(), new Rented<DateValue>(), new Rented<Line>());
        var lexer = new Lexer(dense.Folded, tokens, measures, dates, lines);
        lexer.ReadAll();
        return new TokenStream(dense, tokens, measures, dates, lines);
    }

    /// <summary>Stretch by stretch, so that even a single text is read by code that has been called, and so tuned, often enough.</summary>
    private void ReadAll()
    {
        for (var at = 0; at < _text.Length;)
            at = ReadStretch(at, Math.Min(_text.Length, at + Stretch));
        EndLine();
    }

    /// <summary>
    /// Words and the letters between them are most of any text: they are read here; numbers and marks elsewhere. Reads what begins before
    /// <paramref name="until"/>, however far it reaches, and returns where the next begins.
    /// </summary>
    private int ReadStretch(int at, int until)
    {
        var text = _text;
        var words = Vocabulary.Words;
        while (at < until)
        {
            var first = at;
            // One question for both, words of one letter and longer ones: whether a word begins is a guess to the processor, and a wrong one is dear.
            while (at + 1 < text.Length && Starts.Of(text[at]) is { IsLetter: true } letter && !(letter.IsWord | words.MayBegin(text[at], text[at + 1])))
                at++;
            if (at > first)
                AddLetters(first, at);
            if (!Starts.Of(text[at]).IsLetter)
            {
                _at = at;
                ReadOther();
                at = _at;
            }
            else if (words.Match(text[at..], out var meaning) is var length and > 0)
            {
                _tokens.Add(new Token(TokenKind.Word, at, at + length, meaning));
                at += length;
            }
            else
                AddLetters(at, ++at);
        }

        return at;
    }

    private void ReadOther()
    {
        var c = _text[_at];
        var start = Starts.Of(c);
        if (start.MayBeNumber && ReadNumber(c))
            return;
        if ((start.IsWord || start.MayBeWord) && Vocabulary.Words.Match(_text[_at..], out var meaning) is var word and > 0)
            Add(TokenKind.Word, word, meaning);
        else if (c == '.' && EndsSentence())
            Add(TokenKind.Stop, 1);
        else if (start.Kind == TokenKind.Han)
            AddLetters(_at, ++_at);
        else
            AddMark(start.Kind);
    }

    /// <summary>What begins with a digit, a letter, a Chinese numeral or a quotation mark: an item's number, a date, a code, a measure, a ratio.</summary>
    private bool ReadNumber(char c)
    {
        if (ItemNumber() is var item and > 0)
        {
            Add(TokenKind.Latin, item);
            return true;
        }

        if (ReadDate(c) || ReadCode(c))
            return true;
        var measure = MeasureReader.Read(_text, _at, out var value);
        var ratio = MeasureReader.ReadRatio(_text, _at);
        if (measure == 0 && ratio == 0)
            return false;
        var word = Vocabulary.Words.Match(_text[_at..], out var meaning);
        if (ratio > measure)
            Add(TokenKind.Ratio, ratio);
        // On a tie a masking word wins: 千亿 in 千亿级 is a name.
        else if (measure > word || measure == word && (meaning & WordClass.Plain) == 0)
        {
            _measures.Add(value);
            Add(TokenKind.Number, measure, value: _measures.Count - 1);
        }
        else
            Add(TokenKind.Word, word, meaning);
        return true;
    }

    /// <summary>2.2024年底前…, 4.100个项目…, 3.5G网络… at the beginning of a line: the number of an item stands before another number.</summary>
    private readonly int ItemNumber()
    {
        if (_at > 0 && _text[_at - 1] != '\n' || !char.IsAsciiDigit(_text[_at]))
            return 0;
        var point = _at;
        while (point < _text.Length && char.IsAsciiDigit(_text[point]) && point - _at < 4)
            point++;
        if (point >= _text.Length || _text[point] != '.')
            return 0;
        var end = point + 1;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]) && end - point < 8)
            end++;
        return end - point > 3 || end - point > 1 && end < _text.Length && (_text[end] == '年' || char.IsAsciiLetter(_text[end])) ? point - _at : 0;
    }

    private bool ReadDate(char c)
    {
        if (char.IsAsciiLetter(c) || Dates.Read(_text, _at, out var date) is not (var length and > 0))
            return false;
        _dates.Add(date);
        Add(TokenKind.Date, length, value: _dates.Count - 1);
        return true;
    }

    /// <summary>10+1, 5G, IPv6, B2B: letters and digits run together are a name, no number, unless the letters are a unit.</summary>
    private bool ReadCode(char c)
    {
        if (!char.IsAsciiLetterOrDigit(c))
            return false;
        var (end, letters) = (_at, false);
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '+' && end > _at))
            letters |= !char.IsAsciiDigit(_text[end++]);
        // A run of digits too long for a number is a code as well.
        if (!letters && end - _at > Numerals.MostDigits)
        {
            Add(TokenKind.Latin, end - _at);
            return true;
        }

        if (!letters || MeasureReader.Read(_text, _at, out var value) >= end - _at && value.Unit is not null)
            return false;
        Add(TokenKind.Latin, end - _at);
        return true;
    }

    /// <summary>A full stop typed as a point: 达到60%.发挥. After a bare number it belongs to a heading (1.) or a decimal.</summary>
    private readonly bool EndsSentence()
    {
        if (_tokens.Count == 0 || _at + 1 < _text.Length && _text[_at + 1] < '\u4E00' && _text[_at + 1] != '\n')
            return false;
        ref var last = ref _tokens[_tokens.Count - 1];
        return last.End == _at && (last.Kind is TokenKind.Han or TokenKind.Word or TokenKind.Ratio or TokenKind.Close or TokenKind.QuoteClose
            || last.Kind == TokenKind.Number && _measures[last.Value].Unit is not null);
    }

    private void Add(TokenKind kind, int length, WordClass meaning = WordClass.None, int value = -1)
    {
        _tokens.Add(new Token(kind, _at, _at + length, meaning, value));
        _at += length;
    }

    private void AddMark(TokenKind kind)
    {
        if (kind == TokenKind.Newline)
        {
            EndLine();
            Add(kind, 1);
            _lineToken = _tokens.Count;
            return;
        }

        Add(kind, 1);
        if (kind == TokenKind.Cell)
            _cells++;
        else if (Brackets.Is(kind))
            _brackets.See(_text);
    }

    private void EndLine()
    {
        _brackets.EndLine();
        if (_tokens.Count > _lineToken)
            _lines.Add(new Line(_tokens[_lineToken].Start, _tokens[_tokens.Count - 1].End, _lineToken, _tokens.Count, _cells));
        _cells = 0;
    }

    /// <summary>Letters that begin no word run together until something else begins.</summary>
    private readonly void AddLetters(int start, int end)
    {
        if (_tokens.Count > 0)
        {
            ref var last = ref _tokens[_tokens.Count - 1];
            if (last.Kind == TokenKind.Han && last.End == start)
            {
                last = last with { End = end };
                return;
            }
        }

        _tokens.Add(new Token(TokenKind.Han, start, end));
    }
}
