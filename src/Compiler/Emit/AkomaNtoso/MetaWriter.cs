using System.Globalization;
using System.Xml;

namespace Luodi.Compiler.Emit.AkomaNtoso;

/// <summary>元数据: who, when and what a document is (Akoma Ntoso's FRBR levels), the bodies it names, and what was read in it.</summary>
internal sealed class MetaWriter(XmlWriter xml, string prefix)
{
    private const string Source = "luodi";

    /// <summary>For documents that do not say when they were issued: the schema wants a date, and this one is none of a policy.</summary>
    private const string Undated = "0001-01-01";

    /// <param name="document">Null for a collection, and for a text in which no document was seen.</param>
    /// <param name="bodies">Every body named as answering, once each.</param>
    public void Write(PolicyDocument? document, string? file, IReadOnlyList<string> bodies, Action? proprietary = null)
    {
        var issued = document?.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Undated;
        var name = Uri.EscapeDataString(WrittenText.OneLine(document?.DocumentNumber ?? document?.Title ?? file ?? "collection") is { Length: > 0 } told ? told : "untitled");
        var work = $"/akn/cn/doc/{issued}/{name}";
        Start("meta");
        Start("identification");
        xml.WriteAttributeString("source", "#" + prefix + Source);
        Level("FRBRWork", work, work + "/!main", issued, "Generation", () =>
        {
            Value("FRBRcountry", "cn");
            if (document?.DocumentNumber is { Length: > 0 } number)
                Value("FRBRnumber", WrittenText.OneLine(number));
            if (document?.Title is { Length: > 0 } title)
                Value("FRBRname", WrittenText.OneLine(title));
        });
        Level("FRBRExpression", work + "/zho@", work + "/zho@/!main", issued, "Generation", () =>
        {
            Start("FRBRlanguage");
            xml.WriteAttributeString("language", "zho");
            xml.WriteEndElement();
        });
        Level("FRBRManifestation", work + "/zho@.xml", work + "/zho@/!main.xml", issued, "Markup", null);
        xml.WriteEndElement();
        References(document, bodies);
        if (proprietary is not null)
        {
            Start("proprietary");
            xml.WriteAttributeString("source", "#" + prefix + Source);
            proprietary();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    public string BodyId(int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}org_{index + 1}");

    private void References(PolicyDocument? document, IReadOnlyList<string> bodies)
    {
        Start("references");
        xml.WriteAttributeString("source", "#" + prefix + Source);
        Organization(prefix + Source, "luodi", "Luodi");
        if (document?.Issuer is { Length: > 0 } issuer)
            Organization(prefix + "issuer", issuer, issuer);
        for (var i = 0; i < bodies.Count; i++)
            Organization(BodyId(i), bodies[i], bodies[i]);
        xml.WriteEndElement();
    }

    private void Organization(string id, string name, string shown)
    {
        Start("TLCOrganization");
        xml.WriteAttributeString("eId", id);
        xml.WriteAttributeString("href", "/akn/ontology/organization/cn/" + Uri.EscapeDataString(WrittenText.OneLine(name)));
        xml.WriteAttributeString("showAs", WrittenText.OneLine(shown));
        xml.WriteEndElement();
    }

    private void Level(string name, string uri, string self, string date, string dateName, Action? more)
    {
        Start(name);
        Value("FRBRthis", self);
        Value("FRBRuri", uri);
        Start("FRBRdate");
        xml.WriteAttributeString("date", date);
        xml.WriteAttributeString("name", dateName);
        xml.WriteEndElement();
        Start("FRBRauthor");
        xml.WriteAttributeString("href", "#" + prefix + Source);
        xml.WriteEndElement();
        more?.Invoke();
        xml.WriteEndElement();
    }

    private void Value(string name, string value)
    {
        Start(name);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    private void Start(string name) => xml.WriteStartElement(name, AkomaNtosoEmitter.Namespace);
}
