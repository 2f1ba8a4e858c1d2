using Luodi.Compiler;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Text;

namespace Luodi.Formats.Tests.Emit;

/// <summary>A small policy that has something of every kind, and what emitters make of compilations.</summary>
internal static class Policy
{
    public const string Text = """
        临江市人民政府关于推进创新发展的实施意见
        临政发〔2026〕5号
        各县（区）人民政府，市政府各部门：
        为落实《中华人民共和国科学技术进步法》，制定本意见。
        一、主要目标
        到2027年，全社会研发投入占比达到3.2%以上。
        二、重点任务
        （一）建设平台。由市科技局于2026年6月30日前建成创新平台。
        （二）通报进展。市统计局每季度首月10日前发布统计报告，市科技局每年11月底前组织考核，市工信局定期召开调度会议。
        （三）给予奖励。对首次认定的高新技术企业，给予一次性奖励20万元。
        临江市人民政府
        2026年3月2日

        """;

    public static Compilation Compiled { get; } = Compile(Text);

    public static Compilation Compile(string text) => PolicyCompiler.Compile(SourceText.From(text));

    public static byte[] Written(Func<Stream, IEmitter> make, params Compilation[] compilations)
    {
        using var stream = new MemoryStream();
        using (var emitter = make(stream))
        {
            foreach (var compilation in compilations)
                emitter.Add(compilation, "a.txt");
            emitter.Complete();
        }
        return stream.ToArray();
    }

    /// <summary>The documents of the sample city and of the corpus, found on disk.</summary>
    public static IEnumerable<Compilation> Documents() => Compiler.Fuzz.Material.Find(withOutside: false).Texts.Select(Compile);

    public static IEnumerable<Compilation> Mutants(int count) => Enumerable.Range(0, count).Select(i => Compile(new Compiler.Fuzz.TextMutator(Compiler.Fuzz.Material.Find(withOutside: false), new Compiler.Fuzz.Dice((ulong)i)).Text()));
}
