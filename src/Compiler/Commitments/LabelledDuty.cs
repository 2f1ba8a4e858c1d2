using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>(牵头单位:…,参与单位:…,完成时限:…): labels with a colon, in a bracket, in running text, or one per line.</summary>
internal sealed class LabelledDuty : IMatcher
{
    public Signs? Needs { get; } = Signs.Of(WordClass.Role);

    public void Read(Passage passage)
    {
        FirstLeads.Note(passage);
        var tokens = passage.Tokens;
        for (var i = passage.First; i < passage.End; i++)
            if (IsLabel(tokens, i, passage.End))
                i = ReadGroup(passage, i);
    }

    /// <summary>What is to be done: the heading over the label, or the sentence before it.</summary>
    public static string Action(Passage passage, int first)
    {
        if (passage.Provision is { Heading.Length: > 0 } provision)
            return provision.Heading;
        var tokens = passage.Tokens;
        var end = first;
        while (end > passage.First && tokens[end - 1].Kind is TokenKind.Open or TokenKind.Comma)
            end--;
        return end > passage.First ? passage.Text(tokens[passage.First].Start, tokens[end - 1].End) : "";
    }

    private static bool IsLabel(TokenStream tokens, int index, int end) =>
        tokens[index].Is(WordClass.Role) && index + 1 < end && (tokens[index + 1].Kind == TokenKind.Colon || IsBoxed(tokens, index));

    /// <summary>【牵头单位】市科技局: the label in a bracket of its own.</summary>
    private static bool IsBoxed(TokenStream tokens, int index) =>
        index > 0 && tokens[index - 1].Kind == TokenKind.Open && tokens.PartnerOf(index - 1) == index + 1;

    /// <summary>Reads labels up to the bracket's or the line's end; returns the last token read.</summary>
    private static int ReadGroup(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        var depth = tokens.DepthAt(first) - (IsBoxed(tokens, first) ? 1 : 0);
        var before = first == passage.First ? passage.Setting.LabelLine : null;
        var group = new LabelGroup(before);
        if (before is not null && group.IsFull(Vocabulary.Roles[tokens.Read(tokens[first])], tokens.Read(tokens[first])))
            (before, group) = (null, new LabelGroup(null));
        var (label, end) = (first, first + 2);
        while (label < passage.End)
        {
            end = ValueEnd(passage, label + 2, depth);
            group.Take(passage, Vocabulary.Roles[tokens.Read(tokens[label])], label + 2, end);
            var next = end;
            while (next < passage.End && tokens.DepthAt(next) >= depth && (tokens[next].Kind is TokenKind.Open && next + 1 < passage.End && IsLabel(tokens, next + 1, passage.End) || tokens[next].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Pause or TokenKind.Cell || tokens[next].Kind == TokenKind.Stop && depth > 0))
                next++;
            if (next >= passage.End || tokens.DepthAt(next) < depth || !IsLabel(tokens, next, passage.End))
                break;
            label = next;
        }

        passage.Labelled.Add((first, end));
        if (group.NamesAnybody)
        {
            var span = passage.Span(tokens[first].Start, tokens[end - 1].End);
            if (before is not null)
                span = Text.TextSpan.FromBounds(before.Span.Start, span.End);
            var duty = group.ToDuty(span, passage, before?.Action ?? Action(passage, first));
            passage.Found.Add(duty);
            passage.Replaced = before;
            if (first == passage.First)
                passage.LabelLine = duty;
        }

        return Math.Max(first, end - 1);
    }

    /// <summary>The value of a label reaches to the next label, the closing bracket or the end of its line.</summary>
    private static int ValueEnd(Passage passage, int first, int depth)
    {
        var tokens = passage.Tokens;
        for (var i = first; i < passage.End; i++)
        {
            if (tokens.DepthAt(i) < depth || tokens[i].Kind == TokenKind.Newline)
                return i;
            if (tokens.DepthAt(i) > depth)
                continue;
            if (tokens[i].Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Cell || IsLabel(tokens, i, passage.End) || tokens[i].Kind == TokenKind.Open && i + 1 < passage.End && tokens[i + 1].Is(WordClass.Role) && IsBoxed(tokens, i + 1))
                return i > first && tokens[i].Is(WordClass.Role) && tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Pause ? i - 1 : i;
            if (tokens[i].Kind == TokenKind.Close && tokens.PartnerOf(i) < first)
                return i;
        }

        return passage.End;
    }
}
