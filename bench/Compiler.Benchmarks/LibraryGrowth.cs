using System.Diagnostics;
using System.Globalization;
using System.Text;
using Luodi.Compiler.Libraries;
using Luodi.Compiler.Rules;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Benchmarks;

/// <summary>
/// 文库增长: checks libraries of growing size on one core, each document compiled, checked by itself and held against all others. The documents are
/// the sample city's, with other places and other numbers, so that thousands speak of the same indicators and tasks: the worst case for a comparison.
/// </summary>
internal static class LibraryGrowth
{
    private static readonly int[] Sizes = [1_000, 2_000, 5_000, 10_000];

    private const string Letters = "江河湖海山川林原云岭石松柳桃梅兰竹菊清明远长安宁和顺平定康泰";

    private const int DocumentsOfOneCity = 25;

    public static void Run()
    {
        var originals = Corpus.Texts("samples/linjiang/documents");
        Console.WriteLine("documents  MB read  seconds  s/1000  findings  comparisons  per document  kept MB");
        foreach (var size in Sizes)
            Measure(size, originals);
    }

    private static void Measure(int size, List<string> originals)
    {
        var library = new LibraryCheck(DocumentRegister.Empty);
        var options = new CheckOptions { Today = new DateOnly(2026, 1, 1) };
        var (watch, read, findings) = (new Stopwatch(), 0L, 0);
        for (var i = 0; i < size; i++)
        {
            var text = Variant(originals[i % originals.Count], i);
            read += Encoding.UTF8.GetByteCount(text);
            watch.Start();
            var compilation = PolicyCompiler.Compile(SourceText.From(text));
            findings += DocumentCheck.Findings(compilation, $"{i}.txt", options).Count();
            library.Add(compilation, $"{i}.txt");
            watch.Stop();
        }

        watch.Start();
        findings += library.Findings().Count();
        watch.Stop();
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(library);
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,9}  {read / 1e6,7:F0}  {seconds,7:F1}  {seconds / size * 1000,6:F2}  {findings,8}  {library.Compared,11}  {(double)library.Compared / size,12:F1}  {kept / 1e6,7:F0}"));
    }

    /// <summary>The same for the same number on every machine.</summary>
    private static string Variant(string original, int number)
    {
        var city = number / DocumentsOfOneCity;
        var varied = new StringBuilder(original.Replace("临江", Name(city * 7 + 3), StringComparison.Ordinal).Replace("云岭", Name(city * 11 + 5 + number % 5), StringComparison.Ordinal));
        // Titles and numbers of their own, or they would be copies and versions, which are not compared.
        varied.Replace("关于", "关于" + Name(number * 3 + 1)).Replace("〔2026〕", string.Create(CultureInfo.InvariantCulture, $"〔2026〕{number}"));
        var random = (uint)number * 2654435761 + 12345;
        for (var i = 0; i < varied.Length; i++)
            if (char.IsAsciiDigit(varied[i]) && i > 0 && char.IsAsciiDigit(varied[i - 1]) && i + 1 < varied.Length && varied[i + 1] is '家' or '%' or '亿' or '项' or '万')
            {
                random = random * 1664525 + 1013904223;
                if (random >> 30 == 0)
                    varied[i] = (char)('0' + (random >> 8) % 10);
            }
        return varied.ToString();
    }

    private static string Name(int number) => string.Concat(Letters[number % Letters.Length], Letters[number / Letters.Length * 13 % Letters.Length]);
}
