using System.Collections.Immutable;
using System.Globalization;
using Luodi.Compiler.Diagnostics;
using Luodi.Modules.Library.Model;

namespace Luodi.Modules.Library.Rules;

/// <summary>诊断旁注: what the compiler finds wrong, beside the line it stands in.</summary>
internal static class DiagnosticNotes
{
    public static ImmutableArray<MarginNote> Of(ImmutableArray<OutlineDiagnostic> diagnostics, Func<Severity, string> severityName) =>
        [.. diagnostics.Select((diagnostic, i) => new MarginNote(
            diagnostic.Start, Id(i), "flaw " + CssOf(diagnostic.Severity),
            // One element, so that the note can be taken out of the text whole; a screen reader hears the severity first.
            TextRenderer.Encoded($"{severityName(diagnostic.Severity)} {diagnostic.Code} {diagnostic.Said(CultureInfo.CurrentUICulture)}")))];

    /// <summary>Id of the note of the diagnostic in that place of the list.</summary>
    public static string Id(int index) => "d-" + index.ToString(CultureInfo.InvariantCulture);

    private static string CssOf(Severity severity) => severity switch
    {
        Severity.Error => "flaw-error",
        Severity.Warning => "flaw-warning",
        Severity.Info => "flaw-info",
    };
}
