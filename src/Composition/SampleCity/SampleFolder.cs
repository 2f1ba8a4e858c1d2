using System.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Luodi.Composition.SampleCity;

/// <summary>示例城市的文件夹: city.yaml, script.yaml and the documents. An unknown or misspelt key fails the reading.</summary>
internal sealed class SampleFolder(string root)
{
    private City? _city;
    private Script? _script;

    /// <summary>Lies beside the program; the build puts it there.</summary>
    public static SampleFolder Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "samples", "linjiang"));

    public string Root { get; } = root;

    public City City => _city ??= Read<City>("city.yaml");

    public Script Script => _script ??= Read<Script>("script.yaml");

    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Root, path));

    private T Read<T>(string path) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<T>(File.ReadAllText(Path.Combine(Root, path), Encoding.UTF8));
}
