namespace Luodi.Compiler.Formats.Pages;

/// <summary>外部工具: a program of the system that a reader asks for help. Where it is not installed the reader refuses with what to install.</summary>
/// <param name="Path">Where the program is.</param>
internal sealed record Tool(string Path)
{
    /// <summary>Finds a program; null when it is in none of the folders.</summary>
    /// <param name="folders">Folders with a colon between; those of the environment when not given.</param>
    public static Tool? Find(string name, string? folders = null) =>
        (folders ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, name)).Where(File.Exists).Select(path => new Tool(path)).FirstOrDefault();
}
