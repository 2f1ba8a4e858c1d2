using System.Collections.Frozen;
using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;

namespace Luodi.Compiler.Commitments;

/// <summary>(牵头单位:…,参与单位:…,完成时限:…): labels with a colon, in a bracket, in a line, or in running text.</summary>
internal sealed class LabelledDuty : IMatcher
{
    internal static readonly FrozenDictionary<string, Role> Roles = WordList.Table<Role>("Roles");

    public void Read(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var i = passage.First; i < passage.End; i++)
            if (IsLabel(tokens, i, passage.End))
                i = ReadGroup(passage, i);
    }

    private static bool IsLabel(TokenStream tokens, int index, int end) =>
        tokens[index].Is(WordClass.Role) && index + 1 < end && tokens[index + 1].Kind == TokenKind.Colon;

    /// <summary>Reads labels up to the bracket's or the line's end; returns the last token read.</summary>
    private static int ReadGroup(Passage passage, int first)
    {
        var tokens = passage.Tokens;
        var depth = tokens.DepthAt(first);
        var group = new Group();
        var (label, end) = (first, first + 2);
        while (label < passage.End)
        {
            end = ValueEnd(passage, label + 2, depth);
            group.Take(passage, Roles[tokens.TextOf(tokens[label])], label + 2, end);
            var next = end;
            while (next < passage.End && tokens.DepthAt(next) >= depth && (tokens[next].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Pause or TokenKind.Cell || tokens[next].Kind == TokenKind.Stop && depth > 0))
                next++;
            if (next >= passage.End || tokens.DepthAt(next) < depth || !IsLabel(tokens, next, passage.End))
                break;
            label = next;
        }

        if (group.Leads.Count + group.Supports.Count + group.Officials.Count > 0)
        {
            var span = passage.Span(tokens[first].Start, tokens[end - 1].End);
            passage.Found.Add(new Duty(span, passage.Quote(span), passage.Provision, Action(passage, first), [.. group.Leads], [.. group.Supports], [.. group.Officials], group.Due));
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
            if (tokens[i].Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Cell || IsLabel(tokens, i, passage.End))
                return i > first && tokens[i].Is(WordClass.Role) && tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Pause ? i - 1 : i;
            if (tokens[i].Kind == TokenKind.Close && tokens.PartnerOf(i) < first)
                return i;
        }

        return passage.End;
    }

    /// <summary>What is to be done: the heading over the label, or the sentence before it.</summary>
    private static string Action(Passage passage, int first)
    {
        if (passage.Provision is { Heading.Length: > 0 } provision)
            return provision.Heading;
        var tokens = passage.Tokens;
        var end = first;
        while (end > passage.First && tokens[end - 1].Kind is TokenKind.Open or TokenKind.Comma)
            end--;
        return end > passage.First ? passage.Text(tokens[passage.First].Start, tokens[end - 1].End) : "";
    }

    private sealed class Group
    {
        public List<string> Leads { get; } = [];

        public List<string> Supports { get; } = [];

        public List<string> Officials { get; } = [];

        public string? Due { get; private set; }

        public void Take(Passage passage, Role role, int first, int end)
        {
            var tokens = passage.Tokens;
            switch (role)
            {
                case Role.Lead:
                    Leads.AddRange(NamesIn(tokens, first, end));
                    break;
                case Role.Support:
                    Supports.AddRange(NamesIn(tokens, first, end));
                    break;
                case Role.Official:
                    Officials.AddRange(NamesIn(tokens, first, end));
                    break;
                case Role.Due:
                    for (var i = first; i < end && Due is null; i++)
                        if (tokens[i].Kind == TokenKind.Date)
                            Due = tokens.DateOf(tokens[i]).Due;
                    break;
                case Role.Other:
                    break;
            }
        }

        private static ImmutableArray<string> NamesIn(TokenStream tokens, int first, int end) => first < end ? Names.Split(tokens, first, end) : [];
    }
}
