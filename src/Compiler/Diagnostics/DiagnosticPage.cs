using System.Collections.Immutable;

namespace Luodi.Compiler.Diagnostics;

/// <summary>
/// 诊断说明: the page of a diagnostic as it stands in docs/diagnostics: name, how to mend it, a text that has the flaw and the same text
/// mended. The pages are built into the library, so that what a program says and what the page says cannot differ.
/// </summary>
public sealed class DiagnosticPage
{
    private const string Folder = "Luodi.Compiler.Pages.";

    private DiagnosticPage(string id, string text)
    {
        Id = id;
        Text = text;
        var title = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        Name = title[(title.IndexOf(id, StringComparison.Ordinal) + id.Length + 1)..colon];
        EnglishName = title[(colon + 2)..];
        Fix = Line("改法：");
        EnglishFix = Line("Fix: ");
    }

    /// <summary>Every page, in the order of the ids.</summary>
    public static ImmutableArray<DiagnosticPage> All { get; } = ReadAll();

    public string Id { get; }

    /// <summary>Chinese short name: 缺号.</summary>
    public string Name { get; }

    public string EnglishName { get; }

    /// <summary>改法: how to mend it, in Chinese.</summary>
    public string Fix { get; }

    public string EnglishFix { get; }

    /// <summary>The whole page, Markdown.</summary>
    public string Text { get; }

    /// <summary>Texts that have the flaw; a block that names a file is a whole document, others are a document's body.</summary>
    public ImmutableArray<(string? File, string Text)> Example => Blocks("## Example");

    /// <summary>The same texts without the flaw.</summary>
    public ImmutableArray<(string? File, string Text)> Fixed => Blocks("## Fixed");

    /// <summary>The page of an id, whatever the case of its letters; null when there is none.</summary>
    public static DiagnosticPage? Of(string id) => All.FirstOrDefault(p => p.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private string Line(string label)
    {
        var at = Text.IndexOf("\n" + label, StringComparison.Ordinal) + 1 + label.Length;
        return Text[at..Text.IndexOf('\n', at)];
    }

    private ImmutableArray<(string? File, string Text)> Blocks(string heading)
    {
        const string Fence = "```";
        var blocks = ImmutableArray.CreateBuilder<(string?, string)>();
        var at = Text.IndexOf(heading, StringComparison.Ordinal);
        var end = Text.IndexOf("\n## ", at, StringComparison.Ordinal);
        var section = Text[at..(end < 0 ? Text.Length : end)].Split(Fence);
        for (var i = 1; i < section.Length; i += 2)
        {
            var line = section[i].IndexOf('\n', StringComparison.Ordinal);
            var words = section[i][..line].Split(' ', 2);
            blocks.Add((words.Length > 1 ? words[1] : null, section[i][(line + 1)..]));
        }

        return blocks.ToImmutable();
    }

    private static ImmutableArray<DiagnosticPage> ReadAll()
    {
        var assembly = typeof(DiagnosticPage).Assembly;
        var pages = ImmutableArray.CreateBuilder<DiagnosticPage>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"page {name} is not embedded");
            using var reader = new StreamReader(stream);
            pages.Add(new DiagnosticPage(name[Folder.Length..], reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal)));
        }

        return pages.ToImmutable();
    }
}
