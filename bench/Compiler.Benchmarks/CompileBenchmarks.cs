using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Luodi.Compiler.Emit.Json;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Benchmarks;

/// <summary>Each reads or writes the same 50 MB once, on one processor. The first is the yardstick for other machines.</summary>
public partial class CompileBenchmarks
{
    private byte[][] _files = [];
    private byte[] _oneFile = [];
    private string[] _texts = [];
    private Compilation[] _compilations = [];

    [GlobalSetup(Targets = [nameof(Decode), nameof(CompileSeparateDocuments)])]
    public void LoadFiles() => _files = Corpus.Files();

    [GlobalSetup(Target = nameof(CompileOneLargeDocument))]
    public void LoadOneFile() => _oneFile = Corpus.OneFile();

    [GlobalSetup(Targets = [nameof(Scan), nameof(FindNumbers)])]
    public void LoadTexts() => _texts = [.. Corpus.Files().Select(Encoding.UTF8.GetString)];

    [GlobalSetup(Target = nameof(EmitJson))]
    public void LoadCompilations() => _compilations = [.. Corpus.Files().Distinct().Select(CompileFile)];

    [Benchmark(Baseline = true)]
    public int Decode() => _files.Sum(file => Encoding.UTF8.GetString(file).Length);

    /// <summary>Looking for a word that is not there: as fast as text can be passed over.</summary>
    [Benchmark]
    public int Scan() => _texts.Count(text => text.Contains("\u4DB5\u4DB5", StringComparison.Ordinal));

    /// <summary>Looking for numbers with a unit and for nothing else, as one compiled expression does it: for scale.</summary>
    [Benchmark]
    public int FindNumbers() => _texts.Sum(text => Numbers().Count(text));

    [Benchmark]
    public int CompileSeparateDocuments() => _files.Sum(file => CompileFile(file).Documents.Length);

    [Benchmark]
    public int CompileOneLargeDocument() => CompileFile(_oneFile).Documents.Length;

    /// <summary>The originals' compilations, over and over, as often as they fit into the size.</summary>
    [Benchmark]
    public long EmitJson()
    {
        var output = new ArrayBufferWriter<byte>(1 << 20);
        long written = 0, read = 0;
        for (var i = 0; read < Corpus.Size; i++)
        {
            var compilation = _compilations[i % _compilations.Length];
            output.ResetWrittenCount();
            JsonEmitter.Write(compilation, output);
            written += output.WrittenCount;
            read += Encoding.UTF8.GetByteCount(compilation.Text.Content);
        }
        return written;
    }

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?(?:%|[十百千万亿]*(?:个百分点|平方米|公里|亩|吨|元|家|个|项|件|人|名|次|户|处|条|天|日|月|年))", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    private static Compilation CompileFile(byte[] file) => PolicyCompiler.Compile(SourceText.From(Encoding.UTF8.GetString(file)));
}
