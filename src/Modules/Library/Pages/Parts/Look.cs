using Luodi.Compiler.Diagnostics;
using Luodi.Modules.Library.Contract;

namespace Luodi.Modules.Library.Pages.Parts;

/// <summary>Class names and symbols of closed sets.</summary>
internal static class Look
{
    public static string? ClassOf(ReadingState state) => state switch
    {
        ReadingState.Accepted => "is-accepted",
        ReadingState.Rejected => "is-rejected",
        ReadingState.Unreviewed => null,
    };

    public static string IconOf(Severity severity) => severity switch
    {
        Severity.Info => "info-circle",
        Severity.Warning => "alert-triangle",
        Severity.Error => "alert-circle",
    };
}
