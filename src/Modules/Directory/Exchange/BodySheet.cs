using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Exchange;

/// <summary>机构(协调). States and units of a body are lines in one cell: a day, a word, a document; a code and its days.</summary>
internal sealed class BodySheet : SheetForm
{
    public override string Name => "bodies";

    public override IReadOnlyList<string> Columns { get; } = ["id", "name", "body-kind", "unit", "industry", "above", "plan", "timetable", "lead", "responsible", "course"];

    public override IEnumerable<IReadOnlyList<string>> Write(Register register)
    {
        var names = register.Bodies.ToDictionary(b => b.Id, b => b.Name);
        return register.Bodies.OrderBy(b => b.ParentId is not null).Select(b => (IReadOnlyList<string>)
        [
            b.Id.ToString(), b.Name, b.Kind, register.CodeOf(b.UnitId), b.Industry ?? "", b.ParentId is { } parent ? names[parent] : "", b.Plan, b.Timetable,
            PartsOf(register, b, BodyPart.Lead), PartsOf(register, b, BodyPart.Responsible),
            string.Join('\n', register.Steps.Where(s => s.BodyId == b.Id).Select(s => Line(Words.Day(s.On), Words.Of(s.State), s.Basis))),
        ]);
    }

    public override void Take(Register register, ImportRow row)
    {
        var (name, unit, plan, timetable, industry) = (row.Need("name", 100), Unit(register, row, "unit"), row.Text("plan", 200), row.Text("timetable", 400), row.Text("industry", 40));
        var kind = register.Pack.Bodies.FirstOrDefault(b => b.Code == row["body-kind"] || b.Zh == row["body-kind"] || b.En == row["body-kind"]);
        if (kind is null)
            row.Refuse("body-kind", new(RefusalKind.NotFound, "directory.body-kind-unknown", "body-kind", row["body-kind"]));
        var above = register.Bodies.Find(b => b.Name == row["above"]);
        if (row["above"].Length > 0 && above is null)
            row.Refuse("above", new(RefusalKind.NotFound, "directory.import-body", "above", row["above"]));
        var id = row.Id();
        var body = register.Bodies.Find(b => id is { } known ? b.Id == known : b.Name == name);
        if (body is not null && above is not null && (above == body || above.ParentId == body.Id))
            row.Refuse("above", new(RefusalKind.Invalid, "directory.body-above-itself", "above"));
        var (leads, others, course) = (Parts(register, row, "lead"), Parts(register, row, "responsible"), Course(row));
        if (body is not null && kind is not null && body.Kind != kind.Code)
            row.Refuse("body-kind", new(RefusalKind.Conflict, "directory.import-other-kind", "body-kind"));
        if (!row.IsClean)
            return;
        var face = new BodyFace(name, unit, industry.Length > 0 ? industry : null, above?.Id, plan, timetable);
        var fate = body is null ? RowFate.Added : body.Face == face ? RowFate.Unchanged : RowFate.Changed;
        body ??= register.Add(register.Bodies, new Body(id ?? register.NewId(), kind!.Code, face));
        body.Describe(face);
        foreach (var (state, on, basis) in course.Where(c => !register.Steps.Exists(s => s.BodyId == body.Id && (s.State, s.On, s.Basis) == c)))
        {
            fate = fate == RowFate.Added ? fate : RowFate.Changed;
            register.Add(register.Steps, new BodyStep(register.NewId(), body.Id, state, on, basis, ""));
        }
        foreach (var (of, from, to, part) in leads.Select(p => (p.Unit, p.From, p.To, BodyPart.Lead)).Concat(others.Select(p => (p.Unit, p.From, p.To, BodyPart.Responsible))))
            fate = Enter(register, body, of, from, to, part, fate);
        row.Note(fate, name);
    }

    private static RowFate Enter(Register register, Body body, Guid unit, DateOnly from, DateOnly? to, BodyPart part, RowFate fate)
    {
        var found = register.Parts.Find(p => p.BodyId == body.Id && p.UnitId == unit && p.Part == part && p.From == from);
        if (found is not null && found.To == to)
            return fate;
        found ??= register.Add(register.Parts, new BodyUnit(register.NewId(), body.Id, unit, part, from));
        if (to is { } end)
            found.Leave(end);
        return fate == RowFate.Added ? fate : RowFate.Changed;
    }

    private static string PartsOf(Register register, Body body, BodyPart part) =>
        string.Join('\n', register.Parts.Where(p => p.BodyId == body.Id && p.Part == part).Select(p => Line(register.CodeOf(p.UnitId, p.From), Words.Day(p.From), Words.Day(p.To))));

    private static string Line(params string[] words) => string.Join(' ', words).TrimEnd();

    private static List<(Guid Unit, DateOnly From, DateOnly? To)> Parts(Register register, ImportRow row, string column)
    {
        var parts = new List<(Guid, DateOnly, DateOnly?)>();
        foreach (var words in Lines(row[column]))
        {
            var from = words.Length > 1 ? Words.Day(words[1]) : null;
            var to = words.Length > 2 ? Words.Day(words[2]) : null;
            if (register.UnitOf(words[0], from) is not { } unit)
                row.Refuse(column, new(RefusalKind.NotFound, "directory.import-unit", column, words[0]));
            else if (from is null || words.Length > 2 && to is null)
                row.Refuse(column, new(RefusalKind.Invalid, "directory.import-part", column, string.Join(' ', words)));
            else
                parts.Add((unit, from.Value, to));
        }
        return parts;
    }

    private static List<(BodyState State, DateOnly On, string Basis)> Course(ImportRow row)
    {
        var course = new List<(BodyState, DateOnly, string)>();
        foreach (var words in Lines(row["course"]))
        {
            if (Words.Day(words[0]) is not { } on || words.Length < 2 || Words.Read<BodyState>(words[1]) is not { } state)
                row.Refuse("course", new(RefusalKind.Invalid, "directory.import-course", "course", string.Join(' ', words)));
            else
                course.Add((state, on, words.Length > 2 ? words[2] : ""));
        }
        return course;
    }

    private static IEnumerable<string[]> Lines(string cell) =>
        cell.Split(['\n', '\r', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
