using System.Globalization;
using Luodi.Modules.Ledger.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Luodi.Modules.Ledger.Storage;

internal enum TaskStage { InForce, Issued, AwaitingAcceptance, Completed }

internal enum TaskSort { Deadline, Light, Progress, Reported, Unit }

/// <summary>筛选: which of the issued tasks a list shows. It is the query string of <c>/tasks</c>, so that every number can link to what it counts.</summary>
internal sealed record TaskFilter
{
    /// <summary>Stands for "no industry" in the query string.</summary>
    public const string NoIndustry = "none";

    public Guid? Industry { get; init; }

    public bool WithoutIndustry { get; init; }

    public Guid? Unit { get; init; }

    public Light? Light { get; init; }

    public TaskStage? Stage { get; init; }

    public bool Overdue { get; init; }

    public bool NeedsDecision { get; init; }

    /// <summary>Reported in the current month, or not; in force only.</summary>
    public bool? ReportedThisMonth { get; init; }

    public Guid? Document { get; init; }

    public Guid? List { get; init; }

    public Guid? Reading { get; init; }

    public string? Text { get; init; }

    /// <summary>A past day; null is today.</summary>
    public DateOnly? AsOf { get; init; }

    public TaskSort Sort { get; init; }

    public bool Descending { get; init; }

    public int Page { get; init; } = 1;

    public static TaskFilter Read(IQueryCollection query)
    {
        // PostgreSQL has no NUL in a text, so no text of ours contains one.
        var text = Entered.Words(query["q"]);
        return new TaskFilter
        {
            Industry = Id(query["industry"]),
            WithoutIndustry = query["industry"] == NoIndustry,
            Unit = Id(query["unit"]),
            Light = Member<Light>(query["light"]),
            Stage = Member<TaskStage>(query["state"]),
            Overdue = query["overdue"] == "true",
            NeedsDecision = query["needsDecision"] == "true",
            ReportedThisMonth = query["reported"].ToString() switch { "true" => true, "false" => false, _ => null },
            Document = Id(query["document"]),
            List = Id(query["list"]),
            Reading = Id(query["reading"]),
            Text = text,
            AsOf = DateOnly.TryParseExact(query["asOf"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Sort = Member<TaskSort>(query["sort"]) ?? TaskSort.Deadline,
            Descending = query["desc"] == "true",
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1,
        };
    }

    /// <summary>Address of the list that this filter shows.</summary>
    public string Link(string path = "/tasks") => QueryHelpers.AddQueryString(path, Parts());

    private Dictionary<string, string?> Parts()
    {
        var parts = new Dictionary<string, string?>();
        Put("industry", WithoutIndustry ? NoIndustry : Industry?.ToString());
        Put("unit", Unit?.ToString());
        Put("light", Light?.ToString());
        Put("state", Stage?.ToString());
        Put("overdue", Overdue ? "true" : null);
        Put("needsDecision", NeedsDecision ? "true" : null);
        Put("reported", ReportedThisMonth switch { true => "true", false => "false", null => null });
        Put("document", Document?.ToString());
        Put("list", List?.ToString());
        Put("reading", Reading?.ToString());
        Put("q", Text);
        Put("asOf", AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Put("sort", Sort == TaskSort.Deadline ? null : Sort.ToString());
        Put("desc", Descending ? "true" : null);
        Put("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return parts;

        void Put(string name, string? value)
        {
            if (value is not null)
                parts[name] = value;
        }
    }

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static T? Member<T>(string? text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var member) && Enum.IsDefined(member) && !char.IsDigit(text![0]) ? member : null;
}
