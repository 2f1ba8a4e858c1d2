using System.Collections.Immutable;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Emit.AkomaNtoso;
using Luodi.Compiler.Emit.Calendar;
using Luodi.Compiler.Emit.Csv;
using Luodi.Compiler.Emit.Json;
using Luodi.Compiler.Emit.Markdown;
using Luodi.Compiler.Formats.Office;

namespace Luodi.Modules.Library.Rules;

/// <summary>导出格式: what a document can be taken away as. A new emitter is a line here.</summary>
internal sealed record ExportFormat(string Ending, string ContentType, Func<Stream, IEmitter> Emitter)
{
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", stream => new XlsxEmitter(stream)),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", stream => new DocxEmitter(stream)),
        new("ics", "text/calendar; charset=utf-8", stream => new CalendarEmitter(stream)),
        new("md", "text/markdown; charset=utf-8", stream => new MarkdownEmitter(stream)),
        new("csv", "text/csv; charset=utf-8", stream => new CsvEmitter(stream)),
        new("json", "application/json", stream => new JsonEmitter(stream)),
        new("akn.xml", "application/akn+xml", stream => new AkomaNtosoEmitter(stream)),
    ];

    public static ExportFormat? Find(string ending) => All.FirstOrDefault(f => f.Ending == ending);

    /// <summary>Title of the document as a name of a file: without what file systems refuse.</summary>
    public string FileName(string title)
    {
        var name = new string([.. title.Where(c => !char.IsControl(c) && c is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')).Take(80)]).Trim(' ', '.');
        return (name.Length > 0 ? name : "luodi") + "." + Ending;
    }
}
