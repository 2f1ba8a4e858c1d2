using Luodi.Compiler.Text;

namespace Luodi.Compiler.Lexicon;

/// <summary>词法: one pass from left to right over the dense text; at each place the longest reading wins. Never fails, linear in the length.</summary>
internal sealed class Lexer
{
    private readonly DenseText _dense;
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Measure> _measures = [];
    private readonly List<DateValue> _dates = [];
    private int _at;

    private Lexer(DenseText dense)
    {
        (_dense, _text) = (dense, dense.Folded);
        _tokens = new List<Token>(_text.Length / 2);
    }

    public static TokenStream Read(DenseText dense)
    {
        var lexer = new Lexer(dense);
        while (lexer._at < lexer._text.Length)
            lexer.Next();
        return new TokenStream(dense, [.. lexer._tokens], [.. lexer._measures], [.. lexer._dates]);
    }

    private void Next()
    {
        var c = _text[_at];
        if (ItemNumber() is var item and > 0)
        {
            Add(TokenKind.Latin, item);
            return;
        }

        if (ReadDate() || ReadCode(c))
            return;
        var word = Vocabulary.Words.Match(_text, _at, out var meaning);
        var measure = MeasureReader.Read(_text, _at, out var value);
        var ratio = MeasureReader.ReadRatio(_text, _at);
        if (ratio > measure)
        {
            Add(TokenKind.Ratio, ratio);
            return;
        }

        // On a tie a masking word wins: 千亿 in 千亿级 is a name.
        if (measure > word || measure > 0 && measure == word && (meaning & WordClass.Plain) == 0)
        {
            _measures.Add(value);
            Add(TokenKind.Number, measure, value: _measures.Count - 1);
        }
        else if (word > 0)
            Add(TokenKind.Word, word, meaning);
        else if (c == '.' && EndsSentence())
            Add(TokenKind.Stop, 1);
        else if (KindOf(c) is { } kind)
            Add(kind, 1);
        else
            AddPlain(char.IsAsciiLetterOrDigit(c) || c == ' ' ? TokenKind.Latin : TokenKind.Han);
    }

    /// <summary>2.2024年底前…, 4.100个项目…, 3.5G网络… at the beginning of a line: the number of an item stands before another number.</summary>
    private int ItemNumber()
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

    private bool ReadDate()
    {
        if (!MeasureReader.MayBegin(_text[_at]) && _text[_at] is not ('“' or '"'))
            return false;
        var length = Dates.Read(_text, _at, out var date);
        if (length == 0)
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
    private bool EndsSentence()
    {
        if (_tokens.Count == 0 || _at + 1 < _text.Length && _text[_at + 1] < '\u4E00' && _text[_at + 1] != '\n')
            return false;
        var last = _tokens[^1];
        return last.End == _at && (last.Kind is TokenKind.Han or TokenKind.Word or TokenKind.Ratio or TokenKind.Close or TokenKind.QuoteClose
            || last.Kind == TokenKind.Number && _measures[last.Value].Unit is not null);
    }

    private void Add(TokenKind kind, int length, WordClass meaning = WordClass.None, int value = -1)
    {
        _tokens.Add(new Token(kind, _at, _at + length, meaning, value));
        _at += length;
    }

    private void AddPlain(TokenKind kind)
    {
        if (_tokens.Count > 0 && _tokens[^1] is var last && last.Kind == kind && last.End == _at && kind == TokenKind.Han)
        {
            _tokens[^1] = last with { End = _at + 1 };
            _at++;
        }
        else
            Add(kind, 1);
    }

    private static TokenKind? KindOf(char c) => c switch
    {
        '\n' => TokenKind.Newline,
        '\t' => TokenKind.Cell,
        '|' => TokenKind.Cell,
        ',' => TokenKind.Comma,
        '、' => TokenKind.Pause,
        ';' => TokenKind.Semicolon,
        '。' or '!' or '?' or '。' or '…' => TokenKind.Stop,
        ':' => TokenKind.Colon,
        '—' or '-' or '~' => TokenKind.Dash,
        '"' => TokenKind.Other,
        _ => Brackets.KindOf(c) ?? (char.IsPunctuation(c) || char.IsSymbol(c) ? TokenKind.Other : null),
    };
}
