using System.Collections.Immutable;
using Luodi.Compiler.Comparison;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Output;

/// <summary>比对清单 for a terminal: article by article, the old sentence above the new one, then what it does to the commitments.</summary>
internal sealed class DiffLines(TextWriter output, SourceText old, SourceText other, bool colour)
{
    public void Write(ImmutableArray<DocumentDifference> differences)
    {
        foreach (var difference in differences)
            Write(difference);
        output.Flush();
    }

    private void Write(DocumentDifference difference)
    {
        Line(difference.New?.Title is { Length: > 0 } title ? title : difference.Old?.Title ?? "", "1");
        Line(DiffWords.Count(difference), "2");
        foreach (var article in difference.Articles.Where(a => a.Kind != ChangeKind.Same))
        {
            Line($"{article.Kind.Sign()} {article.Kind.Name()} {article.Name()}{Places(article)}", Ink(article.Kind));
            foreach (var sentence in article.Sentences.Where(s => s.Kind != ChangeKind.Same))
            {
                if (sentence.Old is { } before)
                    Line("    - " + DiffWords.OneLine(old.Slice(before)), "31");
                if (sentence.New is { } after)
                    Line("    + " + DiffWords.OneLine(other.Slice(after)), "32");
            }
        }
        foreach (var commitment in difference.Commitments)
            Line($"{commitment.Kind.Sign()} {commitment.Kind.Name()} {DiffWords.OneLine(DiffWords.Of(commitment))}", Ink(commitment.Kind));
        output.WriteLine();
    }

    private string Places(ArticleChange article)
    {
        var (before, after) = (article.Old is { } o ? old.PositionOf(o.Span.Start).Line : 0, article.New is { } n ? other.PositionOf(n.Span.Start).Line : 0);
        return before == 0 ? $"  新 {after} 行" : after == 0 ? $"  旧 {before} 行" : $"  旧 {before} 行，新 {after} 行";
    }

    private void Line(string text, string ink) => output.WriteLine(colour && ink.Length > 0 ? $"\u001B[{ink}m{text}\u001B[0m" : text);

    private static string Ink(ChangeKind kind) => kind switch
    {
        ChangeKind.Same => "",
        ChangeKind.Changed => "33",
        ChangeKind.Moved or ChangeKind.MovedAndChanged => "36",
        ChangeKind.Added => "32",
        ChangeKind.Dropped => "31",
    };
}
