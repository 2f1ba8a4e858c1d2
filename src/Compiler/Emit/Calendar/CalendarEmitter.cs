using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit.Tables;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Emit.Calendar;

/// <summary>
/// 日历导出 (iCalendar, RFC 5545): deadlines of tasks and targets as all-day events on their last day, cadences as recurring ones from the day
/// of issue on. A cadence without a period, or of a document without a date, becomes a to-do without a day. The same text gives the same
/// events with the same identifiers, so that importing it again changes nothing.
/// </summary>
public sealed class CalendarEmitter : IEmitter
{
    private readonly TextWriter _output;
    private readonly CalendarWriter _calendar;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public CalendarEmitter(Stream output) : this(new StreamWriter(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true))
    {
    }

    public CalendarEmitter(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _calendar = new CalendarWriter(output);
        _calendar.Raw("BEGIN:VCALENDAR");
        _calendar.Raw("VERSION:2.0");
        _calendar.Raw("PRODID:-//Luodi//Policy compiler//ZH");
        _calendar.Raw("CALSCALE:GREGORIAN");
        _calendar.Text("X-WR-CALNAME", "政策任务时限");
    }

    public void Add(Compilation compilation, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        foreach (var document in compilation.Documents)
            foreach (var commitment in document.Commitments)
                switch (commitment)
                {
                    case Duty { Due: var due } duty when DueDay.Of(due) is { } day:
                        Deadline(day, $"截止：{WrittenText.OneLine(duty.Action)}", duty, document, compilation.Text);
                        break;
                    case Target { Due: var due } target when DueDay.Of(due) is { } day:
                        Deadline(day, $"目标到期：{WrittenText.OneLine(target.Indicator)}", target, document, compilation.Text);
                        break;
                    case Cadence cadence:
                        Recurring(cadence, document, compilation.Text);
                        break;
                }
    }

    public void Complete()
    {
        _calendar.Raw("END:VCALENDAR");
        _output.Flush();
    }

    // Whatever was not completed is not worth flushing; the stream belongs to the caller.
    public void Dispose()
    {
    }

    private void Deadline(DueDay day, string summary, Commitment commitment, PolicyDocument document, SourceText text)
    {
        Begin("VEVENT", commitment, document);
        Day(day.Last);
        End("VEVENT", summary, commitment, document, text, day.Precision == Precision.Day ? null : $"文件写明的时限：{Cell.OfDue(commitment is Duty duty ? duty.Due : ((Target)commitment).Due)}");
    }

    private void Recurring(Cadence cadence, PolicyDocument document, SourceText text)
    {
        var summary = $"{cadence.Every.Name()}：{WrittenText.OneLine(cadence.Activity)}";
        if (Rhythm.Of(cadence) is not { } rhythm || document.IssuedOn is not { } issued)
        {
            Begin("VTODO", cadence, document);
            End("VTODO", summary, cadence, document, text, cadence.Every == Every.Regularly ? "文件未写明周期" : "文件未写明成文日期，无法推算首次日期");
            return;
        }
        Begin("VEVENT", cadence, document);
        Day(rhythm.FirstFrom(issued));
        _calendar.Raw($"RRULE:{rhythm.Rule}");
        var note = rhythm.IsAssumed ? "文件未写明具体日期，按周期内的最后一天提示" : rhythm.WorkingDay is not null ? "按周一至周五推算，未计节假日调休" : null;
        End("VEVENT", summary, cadence, document, text, cadence.Count > 1 ? $"每期{cadence.Count.ToString(CultureInfo.InvariantCulture)}次；{note}" : note);
    }

    private void Begin(string component, Commitment commitment, PolicyDocument document)
    {
        _calendar.Raw($"BEGIN:{component}");
        _calendar.Raw($"UID:{IdentifierOf(commitment, document)}@luodi");
        // The time of the information is that of the document: a writing clock would make the same text differ from day to day.
        _calendar.Raw($"DTSTAMP:{(document.IssuedOn ?? new DateOnly(1970, 1, 1)).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T000000Z");
    }

    private void Day(DateOnly day)
    {
        _calendar.Date("DTSTART", day);
        // Exclusive, says the standard; the last day of all has none after it.
        if (day < DateOnly.MaxValue)
            _calendar.Date("DTEND", day.AddDays(1));
        _calendar.Raw("TRANSP:TRANSPARENT");
    }

    private void End(string component, string summary, Commitment commitment, PolicyDocument document, SourceText text, string? note)
    {
        _calendar.Text("SUMMARY", summary);
        var answering = CommitmentTables.Answering(commitment);
        string?[] lines = [answering.Length > 0 ? $"责任单位：{answering}" : null, $"原文：{WrittenText.OneLine(commitment.Quote)}", $"出处：《{document.Title}》{CommitmentTables.PlaceOf(commitment.Span, text)}", note];
        _calendar.Text("DESCRIPTION", string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line))));
        _calendar.Text("CATEGORIES", commitment.Name());
        _calendar.Raw($"END:{component}");
    }

    private string IdentifierOf(Commitment commitment, PolicyDocument document)
    {
        var facts = string.Join('\u001F', document.Title, document.DocumentNumber, commitment.Name(), commitment.Quote, Facet(commitment));
        // The same sentence twice in a document is two commitments.
        var same = _seen.GetValueOrDefault(facts);
        _seen[facts] = same + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(same == 0 ? facts : $"{facts}\u001F{same.ToString(CultureInfo.InvariantCulture)}")))[..32];
    }

    private static string Facet(Commitment commitment) => commitment switch
    {
        Target target => target.Indicator,
        Duty duty => duty.Action,
        Cadence cadence => cadence.Activity,
        _ => "",
    };
}
