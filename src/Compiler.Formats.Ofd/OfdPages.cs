using System.Collections.Immutable;
using System.Xml.Linq;

namespace Luodi.Compiler.Formats.Ofd;

/// <summary>One page: the parts of the package whose text it shows, its templates first.</summary>
internal sealed record OfdPage(ImmutableArray<string> Parts);

/// <summary>Finds the pages of an OFD file: OFD.xml → Document.xml → page after page, each with its templates. Elements are known by their local names, since producers differ in the namespace.</summary>
internal static class OfdPages
{
    public static ImmutableArray<OfdPage> Of(PackedFile file, ReadLimits limits)
    {
        var pages = ImmutableArray.CreateBuilder<OfdPage>();
        foreach (var root in Below(file.ReadXml("OFD.xml")?.Root, "DocRoot").Select(e => e.Value.Trim()))
        {
            if (file.ReadXml(root)?.Root is not { } document)
                continue;
            var folder = FolderOf(root);
            var templates = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var template in Below(document, "TemplatePage"))
                if (Attribute(template, "ID") is { } id && Attribute(template, "BaseLoc") is { } place)
                    templates.TryAdd(id, Resolved(file, folder, place));
            foreach (var page in Below(document, "Pages").SelectMany(all => Below(all, "Page")))
            {
                if (pages.Count >= limits.MaxPages)
                    throw new RefusedException(Refusals.TooManyPages(limits.MaxPages));
                if (Attribute(page, "BaseLoc") is { } place)
                    pages.Add(PageAt(file, Resolved(file, folder, place), templates));
            }
        }
        return pages.ToImmutable();
    }

    private static OfdPage PageAt(PackedFile file, string content, Dictionary<string, string> templates)
    {
        var used = new List<string>();
        if (file.Has(content))
        {
            using var reader = file.OpenXml(content);
            // Templates are named at the page's beginning, before its layers.
            while (reader.Read() && reader.LocalName != "Content")
                if (reader.NodeType == System.Xml.XmlNodeType.Element && reader.LocalName == "Template" && reader.GetAttribute("TemplateID") is { } id && templates.TryGetValue(id, out var template) && !used.Contains(template))
                    used.Add(template);
        }
        // A template that is the page itself would be read twice.
        return new OfdPage([.. used.Where(part => part != content), content]);
    }

    /// <summary>Places are told from the part's own folder, from the root, or, by some producers, from the root without a stroke.</summary>
    private static string Resolved(PackedFile file, string folder, string place)
    {
        place = place.Trim().Replace('\\', '/');
        if (place.StartsWith('/'))
            return Plain(place);
        var own = Plain(folder + place);
        return file.Has(own) || !file.Has(Plain(place)) ? own : Plain(place);
    }

    private static string Plain(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        return string.Join('/', parts);
    }

    private static string FolderOf(string path) => path.Replace('\\', '/') is var plain ? plain[..(plain.LastIndexOf('/') + 1)] : "";

    private static IEnumerable<XElement> Below(XElement? parent, string name) => parent?.Descendants().Where(e => e.Name.LocalName == name) ?? [];

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;
}
