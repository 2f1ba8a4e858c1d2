namespace Luodi.Cli;

/// <summary>How a run ended. When several apply, the greatest counts.</summary>
internal enum ExitCode
{
    Done = 0,

    /// <summary>Diagnostics at or above the asked severity.</summary>
    Diagnostics = 1,

    /// <summary>A file that could not be read, or a wrong command line.</summary>
    Input = 2,

    Interrupted = 3,

    /// <summary>A defect of this program.</summary>
    Defect = 70,
}
