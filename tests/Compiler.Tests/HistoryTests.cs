using FsCheck;
using FsCheck.Fluent;
using Luodi.Compiler.Emit.Json;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests;

/// <summary>Texts are read in memory that others have used before: what a text says never depends on what was read earlier.</summary>
public sealed class HistoryTests
{
    private static readonly string[] Sources = [.. Directory.GetFiles(RepositoryFiles.Corpus, "source.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>A stretch of one document, cut anywhere, with a few of its characters moved or lost.</summary>
    private static readonly Gen<string> Texts =
        from source in Gen.Elements(Sources)
        from start in Gen.Choose(0, source.Length - 1)
        from length in Gen.Frequency((3, Gen.Choose(1, 300)), (1, Gen.Choose(1, 4_000)))
        from cuts in Gen.Choose(0, 1 << 20).ArrayOf().Resize(8)
        select Mutated(source.Substring(start, Math.Min(length, source.Length - start)), cuts);

    [Fact]
    public void A_text_reads_the_same_after_any_other_as_in_a_fresh_thread() =>
        Prop.ForAll(Texts.Two().ToArbitrary(), pair =>
        {
            var (one, other) = pair;
            var (fresh, freshOther) = (InFreshThread(one), InFreshThread(other));
            return Litter() && Json(one) == fresh && Json(other) == freshOther && Json(one) == fresh && Litter() && Json(other) == freshOther;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20251123, 7));

    [Fact]
    public void What_the_memory_held_before_is_out_of_reach()
    {
        Litter();
        using var tokens = Lexer.Read(DenseText.Of(SourceText.From("市科技局负责。")));
        Assert.Throws<ArgumentOutOfRangeException>(() => tokens[tokens.Count].Start);
        Assert.Throws<ArgumentOutOfRangeException>(() => tokens.Slice(0, tokens.Count + 1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => tokens.Read(new Token(TokenKind.Han, 0, tokens.Dense.Length + 1)).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => tokens.MeasureOf(new Token(TokenKind.Number, 0, 1, Value: 0)).From);
        Assert.Throws<ArgumentOutOfRangeException>(() => tokens.DateOf(new Token(TokenKind.Date, 0, 1, Value: 0)).Year);
        Assert.Throws<IndexOutOfRangeException>(() => tokens.Dense.Folded[tokens.Dense.Length]);
    }

    [Fact]
    public void What_was_given_back_is_out_of_reach()
    {
        var tokens = Lexer.Read(DenseText.Of(SourceText.From("市科技局负责。")));
        tokens.Dispose();
        Assert.Equal(0, tokens.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => tokens[0].Start);
        Assert.True(tokens.Dense.Folded.IsEmpty);
    }

    /// <summary>Leaves a long document in the memory that the next one gets, full of what would be read as commitments.</summary>
    private static bool Litter() => PolicyCompiler.Compile(SourceText.From(Long)).Documents.Length > 0;

    private static readonly string Long = string.Concat(Sources);

    private static string InFreshThread(string text)
    {
        var json = "";
        var thread = new Thread(() => json = Json(text));
        thread.Start();
        thread.Join();
        return json;
    }

    private static string Json(string text)
    {
        using var stream = new MemoryStream();
        using (var emitter = new JsonEmitter(stream))
        {
            emitter.Add(PolicyCompiler.Compile(SourceText.From(text)), "a.txt");
            emitter.Complete();
        }

        return Convert.ToBase64String(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static string Mutated(string text, int[] cuts)
    {
        foreach (var cut in cuts)
        {
            if (text.Length < 2)
                return text;
            var at = cut % text.Length;
            text = (cut % 3) switch
            {
                0 => text.Remove(at, 1),
                1 => text[..Math.Max(1, at)],
                _ => text.Insert(text.Length - at, text[at].ToString()),
            };
            if (text.Length < 8 && cut % 5 != 0)
                return text;
        }

        return text;
    }
}
