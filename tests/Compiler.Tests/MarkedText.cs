using Luodi.Compiler.Commitments;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests;

/// <summary>A test's sentence with the expected spans marked in it: ⟦…⟧, nested marks allowed.</summary>
internal sealed record MarkedText(string Text, TextSpan[] Spans)
{
    public static MarkedText Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var (open, spans) = (new Stack<int>(), new List<TextSpan>());
        foreach (var c in marked)
            if (c == '⟦')
                open.Push(text.Length);
            else if (c == '⟧')
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
            else
                text.Append(c);
        return new MarkedText(text.ToString(), [.. spans.Order()]);
    }
}

/// <summary>Compiles a sentence as the body of a small document.</summary>
internal static class Compiled
{
    private const string Head = "临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、主要任务\n";

    public static Compilation Text(string text) => PolicyCompiler.Compile(SourceText.From(text));

    /// <summary>The commitments of one kind in sentences that stand under a heading.</summary>
    public static T[] Sentence<T>(string sentence) where T : Commitment => [.. Sentences(sentence).Commitments.OfType<T>()];

    public static PolicyDocument Sentences(string sentence) => Assert.Single(Text(Head + sentence + "\n").Documents);

    /// <summary>The spans of the commitments equal the marks.</summary>
    public static void Spans<T>(string marked) where T : Commitment
    {
        var expected = MarkedText.Parse(marked);
        Assert.Equal(expected.Spans.Select(s => expected.Text.Substring(s.Start, s.Length)), Sentence<T>(expected.Text).Select(c => c.Quote));
    }
}
