namespace Luodi.Cli.Input;

/// <summary>What the command line's files and folders come to.</summary>
/// <param name="Paths">Files to read, folders unfolded, each once.</param>
/// <param name="Skipped">How many files in folders are no documents by their name.</param>
/// <param name="Refused">Named, but not there or not to be opened: the path and the sentence.</param>
/// <param name="Several">More than one file was asked for, or a folder: outputs then name the file.</param>
internal sealed record InputFiles(IReadOnlyList<string> Paths, int Skipped, IReadOnlyList<(string Path, string Sentence)> Refused, bool Several)
{
    /// <summary>Stands for standard input.</summary>
    public const string StandardInput = "-";

    // Documents in a folder, read or refused with the reason; anything else there (pictures, tables of data) is no document.
    private static readonly HashSet<string> DocumentEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".text", ".md", ".htm", ".html", ".xhtml", ".shtml", ".docx", ".doc", ".wps", ".pdf", ".ofd", ".rtf", ".odt", ".mht", ".mhtml",
    };

    // Links are not followed: a folder that links to itself would never end. Hidden files include the locks of word processors.
    private static readonly EnumerationOptions Unfolding = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    public static InputFiles Of(IEnumerable<string> arguments)
    {
        var paths = new List<string>();
        var refused = new List<(string Path, string Sentence)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var skipped = 0;
        var folder = false;
        foreach (var argument in arguments)
        {
            if (argument == StandardInput || File.Exists(argument))
                Add(argument);
            else if (Directory.Exists(argument))
                Unfold(argument);
            else
                refused.Add((argument, Sentences.Missing));
        }
        return new InputFiles(paths, skipped, refused, folder || paths.Count + refused.Count > 1);

        void Unfold(string argument)
        {
            folder = true;
            try
            {
                foreach (var file in Directory.EnumerateFiles(argument, "*", Unfolding).Order(StringComparer.Ordinal))
                    if (IsDocument(file))
                        Add(file);
                    else
                        skipped++;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                refused.Add((argument, Sentences.Unreadable(failure)));
            }
        }

        void Add(string path)
        {
            if (seen.Add(path == StandardInput ? path : Path.GetFullPath(path)))
                paths.Add(path);
        }
    }

    private static bool IsDocument(string path) =>
        DocumentEndings.Contains(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);
}
