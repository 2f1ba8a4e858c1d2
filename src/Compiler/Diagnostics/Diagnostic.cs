using System.Collections.Immutable;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Diagnostics;

/// <summary>How grave a flaw of a text is.</summary>
public enum Severity { Info, Warning, Error }

/// <summary>A kind of flaw: its id is for ever, its sentence is written once.</summary>
/// <param name="Id">PC and four digits; never used for another meaning.</param>
/// <param name="MessageFormat">Chinese sentence with {0}, {1} … for the arguments.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string MessageFormat);

/// <summary>诊断: a flaw of the text at a place. Never an exception.</summary>
public sealed class Diagnostic(DiagnosticDescriptor descriptor, TextSpan span, ImmutableArray<string> arguments)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public TextSpan Span { get; } = span;

    public ImmutableArray<string> Arguments { get; } = arguments;

    public string Id => Descriptor.Id;

    public Severity Severity => Descriptor.Severity;

    public string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    public static Diagnostic At(TextSpan span, DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) =>
        new(descriptor, span, [.. arguments]);
}
