using System.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Luodi.Samples.Tests;

/// <summary>The sample city's folder in the source tree. An unknown or misspelt key fails the reading.</summary>
internal static class SampleFolder
{
    static SampleFolder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Root { get; } = Path.Combine(RepositoryRoot(), "samples", "linjiang");

    public static City City { get; } = Read<City>("city.yaml");

    public static Script Script { get; } = Read<Script>("script.yaml");

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path), Encoding.UTF8).ReplaceLineEndings("\n");

    public static string Text(string path, string encoding) =>
        File.ReadAllText(Path.Combine(Root, path), Encoding.GetEncoding(encoding)).ReplaceLineEndings("\n");

    public static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static T Read<T>(string path) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<T>(Text(path));

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luodi.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests must run inside the source tree.");
    }
}
