using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Emit.AkomaNtoso;
using Luodi.Compiler.Emit.Calendar;
using Luodi.Compiler.Emit.Csv;
using Luodi.Compiler.Emit.Json;
using Luodi.Compiler.Emit.Markdown;
using Luodi.Compiler.Formats.Office;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Fuzz;

/// <summary>定律: what holds for the compilation of any text whatsoever.</summary>
internal static class Laws
{
    /// <summary>The laws that a compilation breaks, each as one sentence.</summary>
    public static IEnumerable<string> BrokenBy(Compilation compilation)
    {
        var text = compilation.Text;
        var at = 0;
        foreach (var sentence in compilation.Sentences)
        {
            if (sentence.Span.Start != at || sentence.Span.IsEmpty)
                yield return $"Sentence {sentence.Span} does not follow at {at}.";
            at = sentence.Span.End;
        }
        if (at != text.Length)
            yield return $"The sentences end at {at} of {text.Length}.";
        var last = 0;
        foreach (var document in compilation.Documents)
        {
            if (document.Span.Start < last || document.Span.End > text.Length)
                yield return $"Document {document.Span} begins before {last} or ends behind the text.";
            last = document.Span.End;
            foreach (var broken in BrokenBy(document, text))
                yield return broken;
        }
    }

    /// <summary>Writes the compilation in every format; an exception is the finding.</summary>
    public static void Emit(Compilation compilation)
    {
        Write(new JsonEmitter(Stream.Null));
        Write(new CsvEmitter(Stream.Null));
        Write(new MarkdownEmitter(Stream.Null));
        Write(new CalendarEmitter(Stream.Null));
        Write(new AkomaNtosoEmitter(Stream.Null));
        Write(new XlsxEmitter(Stream.Null));
        Write(new DocxEmitter(Stream.Null));

        void Write(IEmitter emitter)
        {
            using (emitter)
            {
                emitter.Add(compilation, "a.txt");
                emitter.Complete();
            }
        }
    }

    private static IEnumerable<string> BrokenBy(PolicyDocument document, SourceText text)
    {
        var before = 0;
        foreach (var commitment in document.Commitments)
        {
            if (commitment.Span.IsEmpty || !document.Span.Contains(commitment.Span))
                yield return $"{commitment.GetType().Name} {commitment.Span} is empty or outside its document {document.Span}.";
            else if (!text[commitment.Span].SequenceEqual(commitment.Quote))
                yield return $"{commitment.GetType().Name} {commitment.Span} quotes something else.";
            if (commitment.Span.Start < before)
                yield return $"{commitment.GetType().Name} {commitment.Span} stands out of order.";
            before = commitment.Span.Start;
        }
        foreach (var diagnostic in document.Diagnostics)
            if (diagnostic.Span.End > text.Length || diagnostic.Message.Length == 0)
                yield return $"{diagnostic.Id} {diagnostic.Span} lies outside or says nothing.";
        foreach (var broken in BrokenBy(document.Provisions, document.Span))
            yield return broken;
    }

    private static IEnumerable<string> BrokenBy(IEnumerable<Provision> siblings, TextSpan parent)
    {
        var end = parent.Start;
        foreach (var provision in siblings)
        {
            if (!parent.Contains(provision.Span) || provision.Span.Start < end || !provision.Span.Contains(provision.HeadingSpan))
                yield return $"Provision {provision.Span} overlaps, or leaves its parent {parent}.";
            end = provision.Span.End;
            foreach (var broken in BrokenBy(provision.Children, provision.Span))
                yield return broken;
        }
    }
}
