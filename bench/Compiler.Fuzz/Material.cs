using System.Text;

namespace Luodi.Compiler.Fuzz;

/// <summary>素材: the policy texts at hand, which the mutants descend from.</summary>
internal sealed class Material
{
    private static readonly string[] Places = ["samples", "tests/corpus", "../shared/seeds"];

    private Material(IReadOnlyList<string> texts) => Texts = texts;

    public IReadOnlyList<string> Texts { get; }

    /// <summary>What stands in the repository around the program; documents outside it join only when asked for, so that a seed means the same everywhere.</summary>
    public static Material Find(bool withOutside)
    {
        var root = Root();
        var texts = Places.Take(withOutside ? Places.Length : Places.Length - 1).Select(place => Path.Combine(root, place)).Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateFiles(place, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .Where(IsDocument).Select(file => File.ReadAllText(file, Encoding.UTF8)).ToList();
        return texts.Count > 0 ? new Material(texts) : throw new InvalidOperationException("No policy documents found below " + root);
    }

    // Baselines of tests stand beside their sources.
    private static bool IsDocument(string file) => !file.Contains("/tests/corpus/", StringComparison.Ordinal) || Path.GetFileName(file) == "source.txt";

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luodi.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Run from inside the repository.");
    }
}
