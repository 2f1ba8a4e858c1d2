using System.Collections.Immutable;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Emit;

/// <summary>Compilations put together by hand, so that tests of what is written do not hang on what is read.</summary>
internal static class MadeUp
{
    public const string Title = "关于“10+1”产业体系的通知";

    public static readonly SourceText Text = SourceText.From($"网站首页\n{Title}\n一、目标\n𠮷林市研发投入达到2.5%。\n请有关方面重视。\n");

    public static TextSpan SpanOf(string part) => new(Text.Content.IndexOf(part, StringComparison.Ordinal), part.Length);

    public static Provision Section { get; } = new(1, "一", "目标", TextSpan.FromBounds(SpanOf("一、").Start, Text.Length), SpanOf("一、目标"), []);

    public static Target Target(Quantity value, string indicator = "研发投入") =>
        new(Text, SpanOf("𠮷林市研发投入达到2.5%"), Section, indicator, Comparator.AtLeast, value, "%", "2025", null);

    public static Compilation With(params ImmutableArray<Commitment> commitments)
    {
        var start = SpanOf(Title).Start;
        var flaw = Diagnostic.At(SpanOf("有关方面"), new DiagnosticDescriptor("PC9999", Severity.Warning, "“{0}”不是机构", "“{0}” is no body"), "有关方面");
        var document = new PolicyDocument(Title, "𠮷林市人民政府", null, new DateOnly(2025, 6, 4), TextSpan.FromBounds(start, Text.Length), [Section], commitments, [flaw]);
        ImmutableArray<Sentence> sentences =
        [
            new(new TextSpan(0, start), SentenceKind.Furniture),
            new(TextSpan.FromBounds(start, SpanOf("𠮷林").Start), SentenceKind.Heading),
            new(TextSpan.FromBounds(SpanOf("𠮷林").Start, SpanOf("请有关").Start), SentenceKind.Commitment),
            new(TextSpan.FromBounds(SpanOf("请有关").Start, Text.Length), SentenceKind.Unread),
        ];
        return new Compilation(Text, [document], sentences);
    }
}
