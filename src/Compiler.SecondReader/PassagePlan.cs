using Luodi.Compiler.Commitments;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.SecondReader;

/// <summary>段: a stretch of a document that one question is about.</summary>
/// <param name="Readings">What the rules read in it, in order.</param>
internal sealed record AskedPassage(PolicyDocument Document, TextSpan Span, string Text, IReadOnlyList<Commitment> Readings);

/// <summary>Cuts documents into passages of whole sentences. Furniture is not asked about.</summary>
internal static class PassagePlan
{
    public static List<AskedPassage> Of(Compilation compilation, int length)
    {
        var plan = new List<AskedPassage>();
        foreach (var document in compilation.Documents)
        {
            var (start, end) = (-1, -1);
            foreach (var sentence in compilation.Sentences)
            {
                if (sentence.Kind == SentenceKind.Furniture || !document.Span.Contains(sentence.Span.Start))
                    continue;
                if (start >= 0 && sentence.Span.End - start > length)
                {
                    Add(start, end);
                    start = -1;
                }

                if (start < 0)
                    start = sentence.Span.Start;
                end = sentence.Span.End;
            }

            if (start >= 0)
                Add(start, end);

            void Add(int from, int to)
            {
                var span = TextSpan.FromBounds(from, to);
                var text = compilation.Text.Slice(span);
                if (!string.IsNullOrWhiteSpace(text))
                    plan.Add(new AskedPassage(document, span, text, [.. document.Commitments.Where(c => c is not Citation && span.Contains(c.Span.Start))]));
            }
        }

        return plan;
    }
}
