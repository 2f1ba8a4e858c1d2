using Luodi.Modules.Directory.Actions;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules.Composition;
using Luodi.Modules.Directory.Storage;
using Microsoft.AspNetCore.Components;

namespace Luodi.Modules.Directory.Pages;

public sealed partial class BodyPage
{
    [Parameter] public Guid Id { get; set; }
    [SupplyParameterFromQuery(Name = "day")] private string? Day { get; set; }
    [SupplyParameterFromQuery(Name = "done")] private bool Done { get; set; }
    [SupplyParameterFromQuery(Name = "seat")] private string? SeatWanted { get; set; }
    [SupplyParameterFromQuery(Name = "unit")] private Guid? UnitWanted { get; set; }
    [SupplyParameterFromForm(FormName = "step-body")] private StepForm? Stepping { get; set; }
    [SupplyParameterFromForm(FormName = "describe-body")] private DescribeForm? Describing { get; set; }
    [SupplyParameterFromForm(FormName = "change-body-unit")] private JoinForm? Joining { get; set; }
    [SupplyParameterFromForm(FormName = "appoint-in-body")] private SeatForm? Seating { get; set; }
    [SupplyParameterFromForm] private LeaveForm? Leaving { get; set; }

    private DateOnly _day;
    private CityOfDay _city = null!;
    private BodyOfDay? _body;
    private BodyState? _last;
    private long _version;
    private List<BodyStep> _steps = [];
    private List<SeatQuery.Row> _seats = [];
    private IReadOnlyList<PersonCard> _people = [];
    private IReadOnlyList<Finding> _findings = [];
    private Refusal? _refusal;

    private bool Keeps => Change.Required.Is(Role.Officer, Role.SystemAdministrator);

    private bool IsSelected => Pack.Body(_body!.View.Kind)?.SelectedByLead == true;

    /// <summary>A lead unit's liaison chooses who sits in a body of its choosing.</summary>
    private bool MayAppoint => Keeps || IsSelected && Change.Required.Is(Role.Liaison) && _body!.View.Leads.Contains(Change.Required.UnitId);

    private bool MayLeave(SeatQuery.Row seat) => Keeps || IsSelected && Change.Required.Is(Role.Liaison) && seat.SelectedBy == Change.Required.UnitId;

    protected override async Task OnInitializedAsync()
    {
        _day = DayForm.Read(Day, Calendar);
        _city = await Views.ReadAsync(_day, CancellationToken.None);
        _body = _city.Body(Id);
        if (_body is null)
        {
            Navigation.NotFound();
            return;
        }
        _version = await Db.Set<Body>().AsNoTracking().Where(b => b.Id == Id).Select(b => b.Version).SingleAsync();
        _steps = [.. (await Db.Set<BodyStep>().AsNoTracking().Where(s => s.BodyId == Id).ToListAsync()).OrderBy(s => s.On).ThenBy(s => s.State)];
        _last = _steps.LastOrDefault()?.State;
        _seats = await SeatQuery.On(Db, _day).Where(s => s.BodyId == Id).OrderBy(s => s.Order).ThenBy(s => s.From).ThenBy(s => s.Id).ToListAsync();
        _findings = [.. Pack.Rules.SelectMany(r => r.Check(_city.City)).Where(f => f.BodyId == Id)];
        if (MayAppoint)
            _people = await Directory.PeopleAsync(CancellationToken.None);
    }

    private string Unit(Guid id) => _city.City.Unit(id)?.Name ?? "—";

    private string Units(IReadOnlyList<Guid> ids) => ids.Count > 0 ? string.Join("、", ids.Select(Unit)) : "—";

    private static string Text(string text) => text.Length > 0 ? text : "—";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task StepAsync()
    {
        var form = Stepping ?? new();
        Answer(await Step.HandleAsync(new(Id, form.State, form.On ?? Calendar.Today, form.Basis ?? "", form.Reason ?? "", form.Version), CancellationToken.None));
    }

    private async Task DescribeAsync()
    {
        var form = Describing ?? new();
        var face = new BodyFace((form.Name ?? "").Trim(), _body!.View.UnitId, string.IsNullOrEmpty(form.Industry) ? null : form.Industry, _body.ParentId, (form.Plan ?? "").Trim(), (form.Timetable ?? "").Trim());
        Answer(await Describe.HandleAsync(new(Id, face, form.Version), CancellationToken.None));
    }

    private async Task ChangeUnitAsync()
    {
        var form = Joining ?? new();
        BodyPart? part = Enum.TryParse<BodyPart>(form.Part, out var chosen) ? chosen : null;
        Answer(await ChangeUnit.HandleAsync(new(Id, form.UnitId, part, form.On ?? Calendar.Today, form.Version), CancellationToken.None));
    }

    private async Task AppointAsync()
    {
        var form = Seating ?? new();
        Answer(await Appoint.HandleAsync(
            new(form.Kind ?? "", form.UnitId, form.PersonId, form.From ?? Calendar.Today, form.Key, Id, form.Reason ?? "", form.SelectedBy, form.Replaces), CancellationToken.None));
    }

    private async Task LeaveAsync()
    {
        var form = Leaving ?? new();
        Answer(await Leave.HandleAsync(new(form.SeatId, form.On ?? Calendar.Today, form.Version, form.Reason ?? ""), CancellationToken.None));
    }

    private void Answer(Outcome<Guid> outcome)
    {
        _refusal = outcome.Refusal;
        if (outcome.Accepted)
            Navigation.NavigateTo($"/bodies/{Id}?done=true");
    }

    private sealed class StepForm
    {
        public BodyState State { get; set; }
        public DateOnly? On { get; set; }
        public string? Basis { get; set; }
        public string? Reason { get; set; }
        public long Version { get; set; }
    }

    private sealed class DescribeForm
    {
        public string? Name { get; set; }
        public string? Industry { get; set; }
        public string? Plan { get; set; }
        public string? Timetable { get; set; }
        public long Version { get; set; }
    }

    private sealed class JoinForm
    {
        public Guid UnitId { get; set; }
        public string? Part { get; set; }
        public DateOnly? On { get; set; }
        public long Version { get; set; }
    }

    private sealed class SeatForm
    {
        public Guid Key { get; set; }
        public string? Kind { get; set; }
        public Guid UnitId { get; set; }
        public Guid PersonId { get; set; }
        public DateOnly? From { get; set; }
        public string? Reason { get; set; }
        public Guid? SelectedBy { get; set; }
        public Guid? Replaces { get; set; }
    }

    private sealed class LeaveForm
    {
        public Guid SeatId { get; set; }
        public DateOnly? On { get; set; }
        public string? Reason { get; set; }
        public long Version { get; set; }
    }
}
