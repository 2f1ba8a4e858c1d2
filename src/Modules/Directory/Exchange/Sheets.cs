using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Exchange;

/// <summary>One sheet of the register: what its columns are, how its rows are written, and what a row that comes back does.</summary>
internal abstract class SheetForm
{
    /// <summary>Word of its name: <c>units</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Words of its columns; <c>id</c> first.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    public abstract IEnumerable<IReadOnlyList<string>> Write(Register register);

    /// <summary>Takes the row into the register unless a cell is wrong.</summary>
    public abstract void Take(Register register, ImportRow row);

    /// <summary>In the order in which they lean on each other.</summary>
    public static IReadOnlyList<SheetForm> All { get; } = [new UnitSheet(), new PeopleSheet(), new BodySheet(), new SeatSheet()];

    /// <summary>A cell that must name a unit.</summary>
    protected static Guid Unit(Register register, ImportRow row, string column, DateOnly? day = null)
    {
        if (row[column].Length > 0 && register.UnitOf(row[column], day) is { } unit)
            return unit;
        row.Refuse(column, new(RefusalKind.NotFound, "directory.import-unit", column, row[column]));
        return Guid.Empty;
    }
}

/// <summary>机构: one row per version of a unit.</summary>
internal sealed class UnitSheet : SheetForm
{
    public override string Name => "units";

    public override IReadOnlyList<string> Columns { get; } = ["id", "code", "name", "short", "aliases", "level", "kind", "parent", "credit", "from", "to", "act", "basis", "reason"];

    public override IEnumerable<IReadOnlyList<string>> Write(Register register) =>
        // Parents before children, and versions in their order, so that the file can be read from above.
        register.Versions.OrderBy(v => v.From).ThenBy(v => Depth(register, v)).ThenBy(v => v.Code, StringComparer.Ordinal).Select(v => (IReadOnlyList<string>)
        [
            v.UnitId.ToString(), v.Code, v.Name, v.ShortName, v.Aliases.Replace('\n', '、'), Words.Of(v.Level), Words.Of(v.Kind), register.CodeOf(v.ParentId, v.From), v.CreditCode ?? "",
            Words.Day(v.From), v.EndAct is null ? "" : Words.Day(v.To), Words.Of(v.Act), v.Basis, v.Reason,
        ]);

    public override void Take(Register register, ImportRow row)
    {
        var from = row.Day("from") ?? UnitVersion.Always;
        var to = row.Day("to");
        var (level, kind, act) = (row.Kind("level", UnitLevel.City), row.Kind("kind", UnitKind.Other), row.Kind("act", UnitAct.Found));
        var parent = row["parent"].Length > 0 ? Unit(register, row, "parent", from) : (Guid?)null;
        var face = new UnitFace(row["code"], row["name"], row["short"].Length > 0 ? row["short"] : row["name"], level, kind, parent, AliasText.Split(row["aliases"]), row["credit"].Length > 0 ? row["credit"] : null);
        if (FaceRule.Refuse(face, parent is null ? null : row["parent"]) is { } refusal)
            row.Refuse(Column(refusal.Field), refusal);
        row.Text("basis", 200);
        row.Text("reason", 400);
        var id = row.Id();
        var unit = id is { } named && register.Units.Exists(u => u.Id == named) ? named : register.UnitOf(face.Code, from);
        if (to is { } end && end <= from)
            row.Refuse("to", new(RefusalKind.Invalid, "directory.import-ends-before", "to"));
        if (register.Versions.Exists(v => v.Code == face.Code && v.UnitId != unit && (v.To is not { } e || e > from) && (to is not { } t || v.From < t)))
            row.Refuse("code", new(RefusalKind.Conflict, "directory.unit-code-taken", "code", face.Code));
        var same = unit is { } there ? register.Versions.Find(v => v.UnitId == there && v.From == from) : null;
        var last = unit is { } known ? register.Versions.Where(v => v.UnitId == known).MaxBy(v => v.From) : null;
        if (same is null && last is not null && (from < last.From || last.EndAct is not null))
            row.Refuse("from", new(RefusalKind.Conflict, "directory.unit-changes-later", "from", last.ShortName, last.To ?? last.From));
        if (parent is not null && parent == unit)
            row.Refuse("parent", new(RefusalKind.Invalid, "directory.unit-above-itself", "parent", face.ShortName));
        if (!row.IsClean)
            return;
        Enter(register, row, unit, face, from, to, new(act, row["basis"], row["reason"]), same, last);
    }

    private static void Enter(Register register, ImportRow row, Guid? unit, UnitFace face, DateOnly from, DateOnly? to, Turning turning, UnitVersion? same, UnitVersion? last)
    {
        var fate = RowFate.Unchanged;
        if (same is null)
        {
            fate = RowFate.Added;
            var owner = unit ?? register.Add(register.Units, new Unit(row.Id() ?? register.NewId())).Id;
            last?.GiveWay(from);
            same = register.Add(register.Versions, new UnitVersion(register.NewId(), owner, face, from, turning));
        }
        else if (!Same(same, face, turning))
        {
            fate = RowFate.Changed;
            same.Show(face, turning);
        }
        if (to is { } end && (same.EndAct is null || same.To != end))
        {
            fate = fate == RowFate.Added ? fate : RowFate.Changed;
            same.End(end, turning with { Act = UnitAct.Dissolve });
        }
        row.Note(fate, face.Name);
    }

    private static bool Same(UnitVersion version, UnitFace face, Turning turning) =>
        version.Face with { Aliases = [] } == face with { Aliases = [] } && version.Face.Aliases.SequenceEqual(face.Aliases.Distinct()) && (version.Act, version.Basis, version.Reason) == (turning.Act, turning.Basis, turning.Reason);

    private static int Depth(Register register, UnitVersion version)
    {
        var depth = 0;
        for (var at = version.ParentId; at is { } id && depth < 20; depth++)
            at = register.Versions.Where(v => v.UnitId == id).MaxBy(v => v.From)?.ParentId;
        return depth;
    }

    private static string Column(string? field) => field switch
    {
        nameof(UnitFace.Name) => "name",
        nameof(UnitFace.ShortName) => "short",
        nameof(UnitFace.CreditCode) => "credit",
        _ => "code",
    };
}

/// <summary>人员.</summary>
internal sealed class PeopleSheet : SheetForm
{
    public override string Name => "people";

    public override IReadOnlyList<string> Columns { get; } = ["id", "person", "title", "unit", "leads"];

    public override IEnumerable<IReadOnlyList<string>> Write(Register register) => register.People.Select(p => (IReadOnlyList<string>)
        [p.Id.ToString(), p.Name, p.Title, register.CodeOf(p.UnitId), Words.Of(p.LeadsDuties ? "yes" : "no")]);

    public override void Take(Register register, ImportRow row)
    {
        var (name, title, unit, leads) = (row.Need("person", 60), row.Need("title", 100), Unit(register, row, "unit"), Words.Means("yes", row["leads"]));
        if (row["leads"].Length > 0 && !leads && !Words.Means("no", row["leads"]))
            row.Refuse("leads", new(RefusalKind.Invalid, "directory.import-word", "leads", row["leads"], $"{Words.Of("yes")}、{Words.Of("no")}"));
        var id = row.Id();
        var found = register.People.Where(p => id is { } known && p.Id == known).Concat(register.People.Where(p => id is null && p.Name == name && p.UnitId == unit)).ToList();
        if (found.Count > 1)
            row.Refuse("person", new(RefusalKind.Conflict, "directory.import-two-people", "person", name));
        if (!row.IsClean)
            return;
        if (found is [var person])
        {
            var same = (person.Name, person.Title, person.UnitId, person.LeadsDuties) == (name, title, unit, leads);
            if (!same)
                person.Correct(name, title, unit, leads);
            row.Note(same ? RowFate.Unchanged : RowFate.Changed, name);
            return;
        }
        register.Add(register.People, new Person(id ?? register.NewId(), name, title, unit, leads));
        row.Note(RowFate.Added, name);
    }
}
