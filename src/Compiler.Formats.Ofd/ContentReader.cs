using System.Collections.Immutable;
using System.Xml;
using Luodi.Compiler.Formats.Pages;

namespace Luodi.Compiler.Formats.Ofd;

/// <summary>Walks the content of a page once and gathers its text objects (GB/T 33190-2016, 11).</summary>
internal sealed class ContentReader(XmlReader xml, int maxDepth, ImmutableArray<Fragment>.Builder fragments)
{
    private TextObject? _object;

    public void Read()
    {
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.Depth > maxDepth)
                throw new RefusedException(Refusals.TooDeep);
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "TextObject")
                _object = TextObject.Of(xml.GetAttribute("Boundary"), xml.GetAttribute("CTM"), xml.GetAttribute("Size"));
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "TextObject")
                _object = null;
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "TextCode" && _object is { } at)
            {
                var (x, y, deltaX, deltaY) = (xml.GetAttribute("X"), xml.GetAttribute("Y"), xml.GetAttribute("DeltaX"), xml.GetAttribute("DeltaY"));
                // Reads its text itself and then stands on what comes next.
                at.Place(Text(), x, y, deltaX, deltaY, fragments);
                continue;
            }
            xml.Read();
        }
    }

    // Producers break long texts over lines of the XML and indent them; the characters count without.
    private string Text()
    {
        var text = xml.ReadElementContentAsString();
        return text.Contains('\n', StringComparison.Ordinal) ? string.Concat(text.Split('\n').Select(line => line.Trim())) : text;
    }
}
