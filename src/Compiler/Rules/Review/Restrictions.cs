using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;

namespace Luodi.Compiler.Rules.Review;

/// <summary>One finding for each clause in which patterns of a list stand, however many they are.</summary>
internal static class Restrictions
{
    public static IEnumerable<Diagnostic> Of(Article article, ImmutableArray<WordPattern> patterns, DiagnosticDescriptor descriptor)
    {
        var until = 0;
        foreach (var (start, end) in patterns.SelectMany(p => p.In(article.Text)).OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (start < until)
                continue;
            until = end;
            yield return Diagnostic.At(article.SpanOf(start, end), descriptor, article.Text[start..end]);
        }
    }
}
