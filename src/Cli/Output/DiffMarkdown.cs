using System.Collections.Immutable;
using Luodi.Compiler.Comparison;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Output;

/// <summary>比对表 in Markdown, to be sent round: a table of two columns for each article, old words on the left, new ones on the right.</summary>
internal sealed class DiffMarkdown(TextWriter output, SourceText old, SourceText other)
{
    public void Write(ImmutableArray<DocumentDifference> differences)
    {
        foreach (var difference in differences)
            Write(difference);
        output.Flush();
    }

    private void Write(DocumentDifference difference)
    {
        output.WriteLine($"# {Escaped(difference.New?.Title ?? difference.Old?.Title ?? "")}\n\n{DiffWords.Count(difference)}\n");
        foreach (var article in difference.Articles.Where(a => a.Kind != ChangeKind.Same))
        {
            output.WriteLine($"## {article.Kind.Name()} {Escaped(article.Name())}\n");
            if (article.Sentences.IsEmpty)
                continue;
            output.WriteLine("| 旧 | 新 |\n|---|---|");
            foreach (var sentence in article.Sentences)
                output.WriteLine($"| {Cell(old, sentence.Old, sentence.Kind)} | {Cell(other, sentence.New, sentence.Kind)} |");
            output.WriteLine();
        }
        if (difference.Commitments.IsEmpty)
            return;
        output.WriteLine("## 承诺变化\n\n| 变化 | 承诺 |\n|---|---|");
        foreach (var commitment in difference.Commitments)
            output.WriteLine($"| {commitment.Kind.Name()} | {Escaped(DiffWords.OneLine(DiffWords.Of(commitment)))} |");
        output.WriteLine();
    }

    private static string Cell(SourceText text, TextSpan? span, ChangeKind kind)
    {
        if (span is not { } place)
            return "";
        var words = Escaped(DiffWords.OneLine(text.Slice(place)));
        return kind == ChangeKind.Same ? words : $"**{words}**";
    }

    /// <summary>Signs that Markdown or the HTML in it would take for its own.</summary>
    private static string Escaped(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
            escaped.Append(c is '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' ? "\\" : "").Append(c);
        return escaped.ToString();
    }
}
