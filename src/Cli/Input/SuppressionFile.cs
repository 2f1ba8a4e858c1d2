using System.Collections.Immutable;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Luodi.Cli.Input;

/// <summary>豁免文件 luodi.yaml: a list “suppress” of code, file, quote or article, and reason.</summary>
internal static class SuppressionFile
{
    public const string Name = "luodi.yaml";

    private static readonly string[] Known = ["code", "file", "quote", "article", "reason"];

    /// <summary>The files that hold for these inputs: beside each of them and in the working folder.</summary>
    public static IEnumerable<string> Beside(IEnumerable<string> inputs) =>
        inputs.Where(i => i != InputFiles.StandardInput).Select(i => Directory.Exists(i) ? i : Path.GetDirectoryName(i) ?? "").Append("")
            .Select(folder => Path.Combine(folder, Name)).Where(File.Exists).DistinctBy(Path.GetFullPath);

    /// <exception cref="InvalidDataException">The file is no such list; the message says where.</exception>
    public static ImmutableArray<Suppression> Read(string path)
    {
        var text = SourceText.From(File.ReadAllText(path));
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text.Content));
        }
        catch (YamlException failure)
        {
            throw new InvalidDataException($"{failure.Start.Line}:{failure.Start.Column}: {failure.Message}", failure);
        }
        if (stream.Documents.Count == 0)
            return [];
        if (stream.Documents[0].RootNode is not YamlMappingNode root || !root.Children.TryGetValue("suppress", out var list) || list is not YamlSequenceNode entries)
            throw new InvalidDataException(Sentences.NoSuppressList);
        return [.. entries.Select(e => Entry(e, path, text))];
    }

    private static Suppression Entry(YamlNode node, string path, SourceText text)
    {
        if (node is not YamlMappingNode entry || entry.Children.Keys.Any(k => k is not YamlScalarNode { Value: { } key } || Array.IndexOf(Known, key) < 0) || Value(entry, "code") is not { } code)
            throw new InvalidDataException($"{node.Start.Line}:{node.Start.Column}: {Sentences.NoSuppression}");
        var start = (int)Math.Min(node.Start.Index, text.Length);
        var span = TextSpan.FromBounds(start, (int)Math.Clamp(node.End.Index, start, text.Length));
        var words = text.Slice(span).TrimEnd();
        span = new TextSpan(start, words.Length);
        var place = new FindingPlace(path.Replace('\\', '/'), "", "", span, text.PositionOf(span.Start), text.PositionOf(span.End), words);
        return new Suppression(code, Value(entry, "file") ?? "", Value(entry, "quote"), Value(entry, "article"), Value(entry, "reason") ?? "", place);
    }

    private static string? Value(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var node) && node is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value : null;
}
