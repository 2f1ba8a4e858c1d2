using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler;

/// <summary>The one entry point: text in, compilation out. Total: any text gives a result, bad text gives diagnostics.</summary>
public static class PolicyCompiler
{
    public static Compilation Compile(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = new TextSpan(0, text.Length);
        return new Compilation(text, [], text.Length == 0 ? [] : [new Sentence(whole, SentenceKind.Furniture)]);
    }
}
