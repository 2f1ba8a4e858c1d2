using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Provisions;

/// <summary>正文识别: finds the documents of a text among web furniture: where each begins and ends, and its head.</summary>
internal static class DocumentFinder
{
    /// <summary>A paragraph this long that ends in a full stop is text, not a head.</summary>
    private const int ShortestParagraph = 40;

    private const int FewestCells = 3;

    public static List<Frame> Find(TokenStream tokens)
    {
        var lines = new Lines(tokens, 0, tokens.Lines.Length);
        var frames = new List<Frame>();
        foreach (var (first, end, labelled) in Bundle.Cut(tokens, lines))
            if (FindOne(tokens, lines.Slice(first, end), labelled) is { } frame)
                frames.Add(frame);

        return frames;
    }

    private static Frame? FindOne(TokenStream tokens, Lines lines, bool labelled)
    {
        var text = tokens.Dense.Folded;
        var firstText = lines.Find(IsText);
        // A sheet that is nothing but a table.
        if (firstText < 0)
            firstText = lines.Find(static (_, l) => l.Cells >= FewestCells);
        // A note of a few short sentences is a document as well, where nothing longer stands around it.
        if (firstText < 0)
            firstText = lines.Find(static (tokens, l) => EndsSentence(tokens, l) && !LineKinds.IsFurniture(tokens.Dense.Folded, l));
        if (firstText < 0)
            return null;
        // An extract begins with the heading of a later section.
        while (firstText > 0 && MarkReader.Read(tokens.Dense.Folded, lines[firstText - 1].Start) is { Form: < MarkForm.Bare } && !LineKinds.IsFurniture(tokens.Dense.Folded, lines[firstText - 1]))
            firstText--;
        var head = HeadReader.Read(tokens, lines, firstText, labelled);
        var last = LastLine(tokens, lines, firstText);
        var start = labelled ? lines[0].Start : head.Start;
        var first = 0;
        while (first < lines.Count && lines[first].End <= start)
            first++;
        var stop = Math.Max(first, last + 1);
        if (first < stop && lines[first].Start < start)
            lines[first] = CutAt(tokens, lines[first], start);
        return new Frame(start, lines[last].End, lines.Slice(first, stop), head.Lines, head.Masthead);
    }

    /// <summary>A heading with a number, or a paragraph.</summary>
    private static bool IsText(TokenStream tokens, Line line)
    {
        var text = tokens.Dense.Folded;
        if (LineKinds.IsFurniture(text, line))
            return false;
        if (MarkReader.Read(text, line.Start) is { } mark && mark.Form is MarkForm.Chinese or MarkForm.Chapter or MarkForm.Article or MarkForm.Part && mark.Number == 1)
            return true;
        // …资格试点。(税务总局、财政部负责): a paragraph may end in the bracket of those responsible.
        return line.Length >= ShortestParagraph && (tokens[line.EndToken - 1].Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon || EndsSentence(tokens, line)) && !LineKinds.IsTitle(tokens, line);
    }

    /// <summary>The last line of the document: the last that ends a sentence, or a signature, a date, an attachment or table rows straight after it.</summary>
    private static int LastLine(TokenStream tokens, Lines lines, int firstText)
    {
        var text = tokens.Dense.Folded;
        var last = firstText;
        for (var i = lines.Count - 1; i > firstText; i--)
            if (EndsSentence(tokens, lines[i]) && !LineKinds.IsFurniture(text, lines[i]))
            {
                last = i;
                break;
            }

        for (var i = last + 1; i < lines.Count && !LineKinds.IsFurniture(text, lines[i]); i++)
            if (Continues(tokens, lines[i]))
                last = i;
        return last;
    }

    private static bool EndsSentence(TokenStream tokens, Line line)
    {
        var last = tokens[line.EndToken - 1];
        var text = tokens.Dense.Folded;
        if (line.Length > 8)
            for (var i = line.FirstToken; i < line.EndToken; i++)
                if (tokens[i].Kind == TokenKind.Stop && tokens.DepthAt(i) == 0)
                    return true;
        return last.Kind == TokenKind.Stop || line.Length > 8 && text[line.End - 1] is '.' or ';'
            || last.Kind is TokenKind.Close or TokenKind.QuoteClose && line.Length > 1 && tokens[line.EndToken - 2].Kind == TokenKind.Stop;
    }

    private static bool Continues(TokenStream tokens, Line line)
    {
        var text = tokens.Dense.Folded;
        if (LineKinds.DateIn(tokens, line) is not null || LineKinds.EndsInBody(text, line.Start, line.End) && line.Length <= 40)
            return true;
        if (text[line.Start] == '附' || MarkReader.Read(text, line.Start) is { Form: not MarkForm.Dash })
            return true;
        return line.Cells > 0 || IsLabel(tokens, line);
    }

    /// <summary>牵头单位:… or (市科技局牵头,市财政局负责) as the last line.</summary>
    private static bool IsLabel(TokenStream tokens, Line line)
    {
        var first = line.FirstToken;
        if (tokens[first].Kind == TokenKind.Open && first + 2 < line.EndToken)
        {
            if (tokens.PartnerOf(first) == line.EndToken - 1 && tokens[line.EndToken - 2] is var verb && tokens.Read(verb) is "负责" or "牵头" or "落实" or "配合")
                return true;
            first++;
        }

        return tokens[first].Is(WordClass.Role) && first + 1 < line.EndToken && tokens[first + 1].Kind is TokenKind.Colon or TokenKind.Close;
    }

    private static Line CutAt(TokenStream tokens, Line line, int start)
    {
        var (first, cells) = (tokens.TokenAt(start), 0);
        foreach (ref readonly var token in tokens.Slice(first, line.EndToken))
            if (token.Kind == TokenKind.Cell)
                cells++;
        return line with { Start = start, FirstToken = first, Cells = cells };
    }
}
