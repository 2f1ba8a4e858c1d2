using System.Globalization;
using System.Xml;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Emit.AkomaNtoso;

/// <summary>Writes one document: preface, provisions with their text, and what was read.</summary>
internal sealed class DocumentWriter(XmlWriter xml, string prefix)
{
    private const string OwnNamespace = "urn:luodi:commitments:1";

    private readonly MetaWriter _meta = new(xml, prefix);
    private readonly Dictionary<Provision, string> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly List<Citation> _citations = [];
    private int _nextCitation;

    public void Write(Compilation compilation, PolicyDocument? document, string? file)
    {
        var text = compilation.Text;
        var provisions = document?.Provisions ?? [];
        for (var i = 0; i < provisions.Length; i++)
            Name(provisions[i], prefix, i, text);
        var commitments = document?.Commitments ?? [];
        _citations.AddRange(commitments.OfType<Citation>());
        var bodies = commitments.OfType<Duty>().SelectMany(duty => duty.LeadUnits.Concat(duty.SupportUnits)).Where(name => !string.IsNullOrWhiteSpace(name)).Distinct(StringComparer.Ordinal).ToList();
        Start("doc");
        xml.WriteAttributeString("name", "policy");
        _meta.Write(document, file, bodies, () => Read(commitments, bodies));
        if (document is not null)
            Preface(document);
        Start("mainBody");
        var span = document?.Span ?? new TextSpan(0, text.Length);
        var from = span.Start;
        // The schema wants at least one element in a body.
        if (provisions.IsEmpty || provisions[0].Span.Start > from || span.IsEmpty)
            Paragraphs(TextSpan.FromBounds(from, provisions.IsEmpty ? span.End : provisions[0].Span.Start), text, atLeastOne: true);
        foreach (var provision in provisions)
            Write(provision, text);
        xml.WriteEndElement();
        if (!provisions.IsEmpty)
            Rest("conclusions", TextSpan.FromBounds(provisions[^1].Span.End, Math.Max(provisions[^1].Span.End, span.End)), text);
        xml.WriteEndElement();
    }

    private void Name(Provision provision, string above, int index, SourceText text)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{above}{ShortOf(provision, text)}_{index + 1}");
        _ids.Add(provision, own);
        for (var i = 0; i < provision.Children.Length; i++)
            Name(provision.Children[i], own + "__", i, text);
    }

    private void Preface(PolicyDocument document)
    {
        Start("preface");
        Start("p");
        Inline("docTitle", document.Title.Length > 0 ? document.Title : "（无标题）");
        xml.WriteEndElement();
        if (document.Issuer.Length > 0 || document.DocumentNumber is not null || document.IssuedOn is not null)
        {
            Start("p");
            if (document.Issuer.Length > 0)
                Inline("docAuthority", document.Issuer, ("refersTo", "#" + prefix + "issuer"));
            if (document.DocumentNumber is { } number)
                Inline("docNumber", number);
            if (document.IssuedOn is { } day)
                Inline("docDate", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Write(Provision provision, SourceText text)
    {
        Start(ElementOf(provision, text));
        xml.WriteAttributeString("eId", _ids[provision]);
        var heading = text.Slice(provision.HeadingSpan);
        var digits = heading.IndexOf(provision.Number, StringComparison.Ordinal);
        var at = provision.Heading.Length > 0 ? heading.IndexOf(provision.Heading[0], digits < 0 ? 0 : digits + provision.Number.Length) : -1;
        var number = WrittenText.OneLine(at > 0 ? heading[..at] : provision.Heading.Length > 0 ? provision.Number : heading);
        Inline("num", number.Length > 0 ? number : provision.Number);
        if (WrittenText.OneLine(provision.Heading) is { Length: > 0 } told)
            Inline("heading", told);
        SkipCitationsBefore(provision.HeadingSpan.End);
        var end = provision.Children.IsEmpty ? provision.Span.End : provision.Children[0].Span.Start;
        var own = TextSpan.FromBounds(Math.Min(provision.HeadingSpan.End, end), end);
        if (provision.Children.IsEmpty)
            Block("content", own, text);
        else if (!string.IsNullOrWhiteSpace(text.Slice(own)))
            Block("intro", own, text);
        foreach (var child in provision.Children)
            Write(child, text);
        if (!provision.Children.IsEmpty)
            Rest("wrapUp", TextSpan.FromBounds(provision.Children[^1].Span.End, Math.Max(provision.Children[^1].Span.End, provision.Span.End)), text);
        xml.WriteEndElement();
    }

    /// <summary>What stands behind the last part of a whole, such as signature and date behind the last article.</summary>
    private void Rest(string name, TextSpan span, SourceText text)
    {
        if (!string.IsNullOrWhiteSpace(WrittenText.Clean(text.Slice(span))))
            Block(name, span, text);
    }

    private void Block(string name, TextSpan span, SourceText text)
    {
        Start(name);
        Paragraphs(span, text, atLeastOne: true);
        xml.WriteEndElement();
    }

    /// <summary>One paragraph for each line that says anything.</summary>
    private void Paragraphs(TextSpan span, SourceText text, bool atLeastOne)
    {
        var any = false;
        for (var start = span.Start; start < span.End;)
        {
            var end = text.Content.IndexOf('\n', start, span.End - start);
            end = end < 0 ? span.End : end;
            if (!string.IsNullOrWhiteSpace(WrittenText.Clean(text.Content[start..end])))
            {
                Start("p");
                Line(TextSpan.FromBounds(start, end), text);
                xml.WriteEndElement();
                any = true;
            }
            start = end + 1;
        }
        if (any || !atLeastOne)
            return;
        Start("p");
        xml.WriteEndElement();
    }

    /// <summary>The words of a line, citations in it marked as references.</summary>
    private void Line(TextSpan line, SourceText text)
    {
        SkipCitationsBefore(line.Start);
        var at = line.Start;
        for (; _nextCitation < _citations.Count && _citations[_nextCitation].Span.End <= line.End; _nextCitation++)
        {
            var citation = _citations[_nextCitation];
            if (citation.Span.Start < at)
                continue;
            xml.WriteString(WrittenText.Clean(text.Content[at..citation.Span.Start]));
            Inline("ref", citation.Quote, ("href", "/akn/cn/doc/" + Uri.EscapeDataString(WrittenText.OneLine(citation.DocumentNumber ?? citation.Title ?? citation.Quote))));
            at = citation.Span.End;
        }
        xml.WriteString(WrittenText.Clean(text.Content[at..line.End]));
    }

    private void SkipCitationsBefore(int place)
    {
        while (_nextCitation < _citations.Count && _citations[_nextCitation].Span.Start < place)
            _nextCitation++;
    }

    private void Read(IEnumerable<Commitment> commitments, List<string> bodies)
    {
        foreach (var commitment in commitments)
        {
            xml.WriteStartElement("luodi", commitment switch { Target => "target", Duty => "duty", Cadence => "cadence", Incentive => "incentive", _ => "citation" }, OwnNamespace);
            xml.WriteAttributeString("start", commitment.Span.Start.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("end", commitment.Span.End.ToString(CultureInfo.InvariantCulture));
            if (commitment.Provision is { } provision && _ids.TryGetValue(provision, out var id))
                xml.WriteAttributeString("provision", "#" + id);
            foreach (var (name, value) in CommitmentFacts.Of(commitment))
                if (value is { Length: > 0 })
                    xml.WriteAttributeString(name, WrittenText.OneLine(value));
            if (commitment is Duty duty && string.Join(' ', duty.LeadUnits.Select(unit => bodies.IndexOf(unit)).Where(i => i >= 0).Select(i => "#" + _meta.BodyId(i))) is { Length: > 0 } leads)
                xml.WriteAttributeString("leads", leads);
            xml.WriteString(WrittenText.Clean(commitment.Quote));
            xml.WriteEndElement();
        }
    }

    private static string ElementOf(Provision provision, SourceText text) => ShortOf(provision, text) switch { "part" => "part", "chp" => "chapter", "sec" => "section", "art" => "article", _ => "level" };

    /// <summary>第三条 is an article; 一、 and (一) have no name of their own in the standard.</summary>
    private static string ShortOf(Provision provision, SourceText text)
    {
        var mark = string.Concat(text.Slice(provision.HeadingSpan).Where(c => !char.IsWhiteSpace(c)).Take(provision.Number.Length + 2));
        return mark.Length == provision.Number.Length + 2 && mark[0] == '第'
            ? mark[^1] switch { '编' or '篇' or '部' => "part", '章' => "chp", '节' => "sec", '条' => "art", _ => "lvl" }
            : "lvl";
    }

    private void Inline(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteString(WrittenText.Clean(text));
        xml.WriteEndElement();
    }

    private void Start(string name) => xml.WriteStartElement(name, AkomaNtosoEmitter.Namespace);
}
