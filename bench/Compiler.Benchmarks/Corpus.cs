using System.Text;

namespace Luodi.Compiler.Benchmarks;

/// <summary>语料: the policy documents at hand, repeated until they come to the asked size.</summary>
internal static class Corpus
{
    public const int Megabyte = 1_000_000;

    public const int Size = 50 * Megabyte;

    private static readonly string[] Places = ["../shared/seeds", "tests/corpus", "samples"];

    /// <summary>Separate documents as the bytes of files.</summary>
    public static byte[][] Files()
    {
        var originals = Originals();
        var files = new List<byte[]>();
        for (long size = 0; size < Size; size += files[^1].Length)
            files.Add(originals[files.Count % originals.Count]);
        return [.. files];
    }

    /// <summary>All of them in one file.</summary>
    public static byte[] OneFile() => [.. Files().SelectMany(file => file.Append((byte)'\n'))];

    /// <summary>The texts of one folder of the repository.</summary>
    public static List<string> Texts(string folder) => [.. Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static List<byte[]> Originals()
    {
        var root = Root();
        foreach (var place in Places.Select(place => Path.Combine(root, place)).Where(Directory.Exists))
        {
            var files = Directory.EnumerateFiles(place, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(IsPolicy).ToList();
            if (files.Count > 0)
                return files;
        }
        throw new InvalidOperationException("No policy documents found below " + root);
    }

    // Baselines of tests stand beside their sources; what counts is text of some length.
    private static bool IsPolicy(byte[] file) => file.Length > 2_000 && Encoding.UTF8.GetString(file).Contains('。', StringComparison.Ordinal);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luodi.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Run from inside the repository.");
    }
}
