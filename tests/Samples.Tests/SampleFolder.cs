using System.Text;
using Luodi.Composition.SampleCity;

namespace Luodi.Samples.Tests;

/// <summary>The sample city's folder in the source tree, read as the loader reads it.</summary>
internal static class SampleFolder
{
    private static readonly Composition.SampleCity.SampleFolder Folder = new(Path.Combine(RepositoryRoot(), "samples", "linjiang"));

    static SampleFolder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Root => Folder.Root;

    public static City City => Folder.City;

    public static Script Script => Folder.Script;

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path), Encoding.UTF8).ReplaceLineEndings("\n");

    public static string Text(string path, string encoding) =>
        File.ReadAllText(Path.Combine(Root, path), Encoding.GetEncoding(encoding)).ReplaceLineEndings("\n");

    public static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luodi.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run inside the source tree.");
    }
}
