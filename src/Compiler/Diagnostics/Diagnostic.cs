using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Diagnostics;

/// <summary>诊断: a flaw of the text at a place. Never an exception.</summary>
public sealed class Diagnostic(DiagnosticDescriptor descriptor, TextSpan span, ImmutableArray<string> arguments)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public TextSpan Span { get; } = span;

    /// <summary>Words of the text or numbers, as the sentence names them; Chinese in either language.</summary>
    public ImmutableArray<string> Arguments { get; } = arguments;

    public string Id => Descriptor.Id;

    public Severity Severity => Descriptor.Severity;

    /// <summary>The sentence in Chinese.</summary>
    public string Message => Said(Descriptor.MessageFormat);

    /// <summary>The sentence in English.</summary>
    public string English => Said(Descriptor.EnglishFormat);

    public static Diagnostic At(TextSpan span, DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) =>
        new(descriptor, span, [.. arguments]);

    private string Said(string format) => string.Format(CultureInfo.InvariantCulture, format, [.. Arguments]);
}
