using Luodi.Compiler.Formats;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Fuzz;

/// <summary>一例: the document that a seed and a number stand for, and what became of it. The same two numbers give the same document for ever.</summary>
internal sealed class Case(Material material, ulong seed, long number)
{
    private const int OneFileIn = 8;
    private const int OneEmittedIn = 10;

    // A compile that takes longer than this is measured again: a hundred times what a text of its length usually takes.
    private static readonly TimeSpan Base = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan PerCharacter = TimeSpan.FromMicroseconds(10);

    private readonly Dice _dice = new(seed * 0x9E3779B97F4A7C15 + (ulong)number);

    public long Number => number;

    /// <summary>The document as bytes with a name; plain text that never was a file is UTF-16, so that lone surrogates survive.</summary>
    public (string Name, byte[] Bytes) File { get; private set; }

    public int Characters { get; private set; }

    public bool Refused { get; private set; }

    /// <summary>Null when all laws hold, else the finding.</summary>
    public string? Run()
    {
        try
        {
            var text = new TextMutator(material, _dice).Text();
            SourceText source;
            if (_dice.OneIn(OneFileIn))
            {
                var mutator = new FileMutator(_dice);
                File = mutator.File(text);
                if (Slow(() => DocumentReaders.Read(File.Bytes, File.Name), Math.Max(File.Bytes.Length, mutator.Unpacked), out var result) is { } reading)
                    return "Reading: " + reading;
                Refused = !result.IsRead;
                if (!result.IsRead)
                    return result.Refusal.Message.Length > 0 && result.Refusal.English.Length > 0 ? null : "A refusal without a sentence.";
                source = result.Text;
            }
            else
            {
                File = ("a.txt", [0xFF, 0xFE, .. System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan())]);
                source = SourceText.From(text);
            }
            Characters = source.Length;
            if (Slow(() => PolicyCompiler.Compile(source), source.Length, out var compilation) is { } compiling)
                return "Compiling: " + compiling;
            if (_dice.OneIn(OneEmittedIn))
                Laws.Emit(compilation);
            return Laws.BrokenBy(compilation).FirstOrDefault();
        }
        catch (Exception failure)
        {
            return failure.ToString();
        }
    }

    private static string? Slow<T>(Func<T> act, int length, out T result)
    {
        var allowed = Base + length * PerCharacter;
        var begun = ProcessorTime.OfThread();
        result = act();
        var best = ProcessorTime.OfThread() - begun;
        // A collection of garbage or a cold cache may have come between: only what is slow six times in a row is slow.
        for (var again = 0; best > allowed && again < 5; again++)
        {
            begun = ProcessorTime.OfThread();
            act();
            var taken = ProcessorTime.OfThread() - begun;
            best = taken < best ? taken : best;
        }
        return best > allowed ? $"{best.TotalMilliseconds:F0} ms for {length} characters" : null;
    }
}
