using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Exchange;

/// <summary>席位. Rights are given by a person and never by a file: a row that would add or change a seat with a right is refused.</summary>
internal sealed class SeatSheet : SheetForm
{
    public override string Name => "seats";

    public override IReadOnlyList<string> Columns { get; } = ["id", "seat", "unit", "body", "person", "person-unit", "from", "to", "reason", "leave-reason", "selected-by"];

    public override IEnumerable<IReadOnlyList<string>> Write(Register register)
    {
        var kinds = register.Kinds.ToDictionary(k => k.Id, k => k.Code);
        var people = register.People.ToDictionary(p => p.Id);
        var bodies = register.Bodies.ToDictionary(b => b.Id, b => b.Name);
        return register.Seats.Select(s => (IReadOnlyList<string>)
        [
            s.Id.ToString(), kinds[s.KindId], register.CodeOf(s.UnitId, s.From), s.BodyId is { } body ? bodies[body] : "", people[s.PersonId].Name, register.CodeOf(people[s.PersonId].UnitId),
            Words.Day(s.From), Words.Day(s.To), s.Reason, s.LeaveReason, register.CodeOf(s.SelectedBy, s.From),
        ]);
    }

    public override void Take(Register register, ImportRow row)
    {
        var (from, to) = (row.Day("from"), row.Day("to"));
        if (from is null && row["from"].Length == 0)
            row.Refuse("from", new(RefusalKind.Invalid, "directory.name-missing", "from"));
        var unit = Unit(register, row, "unit", from);
        var kind = register.Kinds.Find(k => k.Code == row["seat"] || k.Name == row["seat"]);
        if (kind is null)
            row.Refuse("seat", new(RefusalKind.NotFound, "directory.seat-kind-unknown", "seat", row["seat"]));
        var body = register.Bodies.Find(b => b.Name == row["body"]);
        if (row["body"].Length > 0 && body is null)
            row.Refuse("body", new(RefusalKind.NotFound, "directory.import-body", "body", row["body"]));
        var ofPerson = row["person-unit"].Length > 0 ? Unit(register, row, "person-unit") : (Guid?)null;
        var people = register.People.Where(p => p.Name == row["person"] && (ofPerson is null || p.UnitId == ofPerson)).ToList();
        if (people.Count != 1)
            row.Refuse("person", people.Count == 0 ? new(RefusalKind.NotFound, "directory.import-person", "person", row["person"]) : new(RefusalKind.Conflict, "directory.import-two-people", "person", row["person"]));
        if (from is { } start && !new SeatTerm(start, to).IsPossible)
            row.Refuse("to", new(RefusalKind.Invalid, "directory.import-ends-before", "to"));
        var selectedBy = row["selected-by"].Length > 0 ? Unit(register, row, "selected-by", from) : (Guid?)null;
        var (reason, leaving, id) = (row.Text("reason", 400), row.Text("leave-reason", 400), row.Id());
        if (!row.IsClean)
            return;
        var person = people[0];
        var found = register.Seats.Find(s => id is { } known ? s.Id == known : s.KindId == kind!.Id && s.UnitId == unit && s.BodyId == body?.Id && s.PersonId == person.Id && s.From == from);
        if (found is not null && (found.KindId, found.UnitId, found.BodyId, found.PersonId) != (kind!.Id, unit, body?.Id, person.Id))
        {
            row.Refuse("id", new(RefusalKind.Conflict, "directory.import-other-seat", "id"));
            return;
        }
        if (found is not null && (found.From, found.To, found.Reason, found.LeaveReason, found.SelectedBy) == (from!.Value, to, reason, leaving, selectedBy))
        {
            row.Note(RowFate.Unchanged, $"{kind!.Name} {person.Name}");
            return;
        }
        if (kind!.Role is not null)
        {
            row.Refuse("seat", new(RefusalKind.Forbidden, "directory.import-no-rights", "seat", kind.Name));
            return;
        }
        if (found is not null)
            found.Correct(from!.Value, to, reason, leaving, selectedBy);
        else
        {
            var seat = register.Add(register.Seats, new Seat(id ?? register.NewId(), kind.Id, unit, person.Id, from!.Value, body?.Id, reason, selectedBy));
            if (to is { } end)
                seat.Leave(end, leaving);
        }
        row.Note(found is null ? RowFate.Added : RowFate.Changed, $"{kind.Name} {person.Name}");
    }
}
