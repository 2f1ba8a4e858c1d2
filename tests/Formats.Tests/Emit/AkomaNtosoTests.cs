using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Luodi.Compiler;
using Luodi.Compiler.Emit.AkomaNtoso;

namespace Luodi.Formats.Tests.Emit;

/// <summary>What is written is valid against the schema of the OASIS Standard (Schemas/akomantoso30.xsd, CC BY 4.0, unchanged).</summary>
public sealed class AkomaNtosoTests
{
    private static readonly XNamespace Akn = AkomaNtosoEmitter.Namespace;
    private static readonly Lazy<XmlSchemaSet> Schemas = new(Load);

    [Fact]
    public void Every_document_at_hand_is_valid()
    {
        var documents = Policy.Documents().ToList();
        Assert.NotEmpty(documents);
        Assert.All(documents, document => Assert.Empty(Errors(Written(document))));
    }

    [Fact]
    public void Mutated_documents_and_texts_without_one_are_valid()
    {
        foreach (var mutant in Policy.Mutants(150).Append(Policy.Compile("")).Append(Policy.Compile("没有文件。\u0001\uD83D")))
            Assert.Empty(Errors(Written(mutant)));
    }

    [Fact]
    public void Several_documents_are_a_collection()
    {
        var xml = Written(Policy.Compiled, Policy.Compiled, Policy.Compiled);
        Assert.Empty(Errors(xml));
        Assert.Equal(3, XDocument.Parse(xml).Descendants(Akn + "doc").Count());
    }

    [Fact]
    public void A_document_without_an_attribute_that_the_schema_wants_is_found() =>
        Assert.NotEmpty(Errors(Written(Policy.Compiled).Replace(" name=\"policy\"", "", StringComparison.Ordinal)));

    [Fact]
    public void Elements_that_the_schema_does_not_know_are_found() =>
        Assert.NotEmpty(Errors(Written(Policy.Compiled).Replace("akomaNtoso", "akomaNtosa", StringComparison.Ordinal)));

    [Fact]
    public void Provisions_carry_their_numbers_headings_and_text_and_citations_are_references()
    {
        var doc = XDocument.Parse(Written(Policy.Compiled)).Root!.Element(Akn + "doc")!;
        Assert.Equal("临江市人民政府关于推进创新发展的实施意见", doc.Element(Akn + "preface")!.Descendants(Akn + "docTitle").Single().Value.Trim());
        Assert.Equal("2026-03-02", doc.Descendants(Akn + "docDate").Single().Attribute("date")!.Value);
        var second = doc.Element(Akn + "mainBody")!.Elements(Akn + "level").ElementAt(1);
        Assert.Equal(("二、", "重点任务"), (second.Element(Akn + "num")!.Value, second.Element(Akn + "heading")!.Value));
        Assert.Equal(["lvl_2__lvl_1", "lvl_2__lvl_2", "lvl_2__lvl_3"], second.Elements(Akn + "level").Select(l => l.Attribute("eId")!.Value));
        Assert.Equal("《中华人民共和国科学技术进步法》", doc.Descendants(Akn + "ref").Single().Value);
        Assert.Contains("给予一次性奖励20万元", second.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_refers_to_the_provision_it_stands_in()
    {
        var doc = XDocument.Parse(Written(Policy.Compiled)).Root!.Element(Akn + "doc")!;
        var duty = doc.Descendants(Akn + "proprietary").Single().Elements().First(e => e.Name.LocalName == "duty");
        Assert.Equal("#lvl_2__lvl_1", duty.Attribute("provision")!.Value);
        Assert.Equal("市科技局", duty.Attribute("leadUnits")!.Value);
        Assert.Equal(Policy.Compiled.Text.Content[int.Parse(duty.Attribute("start")!.Value, null)..int.Parse(duty.Attribute("end")!.Value, null)], duty.Value);
    }

    [Fact]
    public void Nothing_of_a_document_s_text_is_lost()
    {
        foreach (var compilation in Policy.Documents())
        {
            var written = Dense(string.Concat(XDocument.Parse(Written(compilation)).Descendants().Where(e => e.Name == Akn + "mainBody" || e.Name == Akn + "conclusions").Select(e => e.Value)));
            foreach (var line in compilation.Documents.SelectMany(d => d.AllProvisions()).SelectMany(p => compilation.Text.Slice(p.Span).Split('\n')).Select(Dense))
                Assert.Contains(line, written, StringComparison.Ordinal);
        }
    }

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Written(params Compilation[] compilations) => System.Text.Encoding.UTF8.GetString(Policy.Written(stream => new AkomaNtosoEmitter(stream), compilations));

    private static List<string> Errors(string xml)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Value };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, e) =>
        {
            // Elements of our own namespace have no schema, which the standard allows; a document of an unknown namespace would only be warned of.
            if (e.Severity == XmlSeverityType.Error || e.Message.Contains($"element '{AkomaNtosoEmitter.Namespace}", StringComparison.Ordinal))
                errors.Add(e.Message);
        };
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }
        return errors;
    }

    private static XmlSchemaSet Load()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        using var names = XmlReader.Create(new StringReader("""
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang" type="xs:language"/>
              <xs:attribute name="space" type="xs:string"/>
              <xs:attribute name="base" type="xs:anyURI"/>
              <xs:attribute name="id" type="xs:ID"/>
            </xs:schema>
            """));
        set.Add(null, names);
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Schemas", "akomantoso30.xsd"));
        using var reader = XmlReader.Create(file);
        set.Add(null, reader);
        set.Compile();
        return set;
    }
}
