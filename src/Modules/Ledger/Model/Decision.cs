namespace Luodi.Modules.Ledger.Model;

/// <summary>批示: a leader's answer to a problem in a report. One per report.</summary>
internal sealed class Decision : Record
{
    public const int TextLength = 1000;

    private Decision() { }

    public Decision(Guid id, Guid reportId, Guid personId, string text, DateTimeOffset at) => (Id, ReportId, PersonId, Text, At) = (id, reportId, personId, text, at);

    public Guid ReportId { get; private set; }

    public Guid PersonId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
