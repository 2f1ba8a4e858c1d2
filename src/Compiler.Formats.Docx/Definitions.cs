using System.Globalization;
using System.Xml.Linq;

namespace Luodi.Compiler.Formats.Docx;

/// <summary>One level of a list: how its number counts and looks.</summary>
/// <param name="Text">With %1 … %9 for the numbers of the levels.</param>
internal sealed record ListLevel(int Start, string Format, string Text, string? Style, bool AllDecimal);

/// <summary>A use of a list, which may start anew.</summary>
internal sealed record ListUse(string List, IReadOnlyDictionary<int, int> Starts);

/// <summary>A paragraph style, as far as it numbers paragraphs.</summary>
internal sealed record ParagraphStyle(string Name, string? BasedOn, string? Number, string? Level);

/// <summary>What a document's numbering and style parts define.</summary>
internal sealed class Definitions
{
    public Dictionary<string, ListLevel[]> Lists { get; } = [];

    public Dictionary<string, ListUse> Uses { get; } = [];

    public Dictionary<string, ParagraphStyle> Styles { get; } = [];

    public static Definitions Read(PackedFile package, string mainPart)
    {
        var folder = mainPart[..(mainPart.LastIndexOf('/') + 1)];
        var definitions = new Definitions();
        if (package.ReadXml(folder + "numbering.xml")?.Root is { } numbering)
            definitions.ReadNumbering(numbering);
        if (package.ReadXml(folder + "styles.xml")?.Root is { } styles)
            definitions.ReadStyles(styles);
        return definitions;
    }

    public static int Whole(string? number, int otherwise) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? Math.Clamp(whole, 0, 1_000_000) : otherwise;

    private void ReadNumbering(XElement numbering)
    {
        foreach (var list in Named(numbering, "abstractNum"))
        {
            var levels = new ListLevel[9];
            foreach (var level in Named(list, "lvl"))
                if (Whole(Attribute(level, "ilvl"), -1) is >= 0 and < 9 and var index)
                    levels[index] = new ListLevel(Whole(Value(level, "start"), 1), Value(level, "numFmt") ?? "decimal", Value(level, "lvlText") ?? "", Value(level, "pStyle"), Named(level, "isLgl").Any());
            if (Attribute(list, "abstractNumId") is { } id)
                Lists[id] = levels;
        }
        foreach (var use in Named(numbering, "num"))
        {
            var starts = new Dictionary<int, int>();
            foreach (var overriding in Named(use, "lvlOverride"))
                if (Value(overriding, "startOverride") is { } start)
                    starts[Whole(Attribute(overriding, "ilvl"), 0)] = Whole(start, 1);
            if (Attribute(use, "numId") is { } id && Value(use, "abstractNumId") is { } list)
                Uses[id] = new ListUse(list, starts);
        }
    }

    private void ReadStyles(XElement styles)
    {
        foreach (var style in Named(styles, "style"))
        {
            var number = Named(style, "pPr").SelectMany(p => Named(p, "numPr")).FirstOrDefault();
            if (Attribute(style, "styleId") is { } id)
                Styles[id] = new ParagraphStyle(Value(style, "name") ?? id, Value(style, "basedOn"), Value(number, "numId"), Value(number, "ilvl"));
        }
    }

    private static IEnumerable<XElement> Named(XElement? parent, string name) => parent?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    private static string? Value(XElement? parent, string child) => Named(parent, child).Select(e => Attribute(e, "val")).FirstOrDefault();

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;
}
