using System.Diagnostics.CodeAnalysis;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Formats;

/// <summary>读取结果: the text of a file, or the reason why there is none. Exactly one of the two.</summary>
public sealed class ReadResult
{
    private ReadResult(SourceText? text, ReadRefusal? refusal) => (Text, Refusal) = (text, refusal);

    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => Text is not null;

    public SourceText? Text { get; }

    public ReadRefusal? Refusal { get; }

    public static ReadResult Of(SourceText text) => new(text, null);

    public static ReadResult Refused(ReadRefusal refusal) => new(null, refusal);
}
