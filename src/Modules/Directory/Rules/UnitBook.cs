using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Rules;

/// <summary>
/// 机构沿革: the units on the axis of time, and what may happen to them. Each act is refused whole or done whole; afterwards every unit
/// still has one version or none on each day, and whatever ended says who has its work.
/// </summary>
/// <param name="versions">All versions that are in force on the day of the act or later.</param>
internal sealed class UnitBook(IEnumerable<UnitVersion> versions, Func<Guid> newId)
{
    private readonly List<UnitVersion> _versions = [.. versions];

    /// <summary>Versions and successions that acts on this book made.</summary>
    public List<Record> Made { get; } = [];

    /// <summary>Units that acts on this book touched and that were there before.</summary>
    public HashSet<Guid> Touched { get; } = [];

    /// <summary>设立.</summary>
    public Refusal? Found(Guid unitId, UnitFace face, DateOnly from, Turning turning)
    {
        if (FaceRule.Refuse(face, CodeOf(face.ParentId, from)) is { } refusal)
            return refusal;
        if (CodeTaken(face.Code, unitId, from) is { } taken)
            return taken;
        if (face.ParentId is { } parent && Last(parent) is not { To: null })
            return new(RefusalKind.NotFound, "directory.parent-unknown", nameof(UnitFace.ParentId), face.Code);
        Add(new UnitVersion(newId(), unitId, face, from, turning));
        return null;
    }

    /// <summary>更名、划转: the unit goes on under another name, code, rank or above.</summary>
    public Refusal? Turn(Guid unitId, UnitFace face, DateOnly on, Turning turning)
    {
        if (Open(unitId, on, mayBeSameDay: true, out var last) is { } gone)
            return gone;
        if (FaceRule.Refuse(face, CodeOf(face.ParentId, on)) is { } refusal)
            return refusal;
        if (CodeTaken(face.Code, unitId, on) is { } taken)
            return taken;
        if (face.ParentId is { } parent)
        {
            if (Last(parent) is not { To: null })
                return new(RefusalKind.NotFound, "directory.parent-unknown", nameof(UnitFace.ParentId), face.Code);
            if (IsAbove(unitId, parent))
                return new(RefusalKind.Invalid, "directory.unit-above-itself", nameof(UnitFace.ParentId), Last(parent)!.ShortName);
        }
        Follow(last!, face, on, turning);
        return null;
    }

    /// <summary>合并: several become one, which goes on; what stood below them stands below it.</summary>
    public Refusal? Merge(IReadOnlyCollection<Guid> ending, Guid into, DateOnly on, Turning turning)
    {
        if (ending.Count == 0 || ending.Contains(into))
            return new(RefusalKind.Invalid, "directory.merge-into-itself", nameof(into));
        if (Open(into, on, mayBeSameDay: true, out _) is { } gone)
            return gone;
        foreach (var unit in ending)
        {
            if (Open(unit, on, mayBeSameDay: false, out var last) is { } refusal)
                return refusal;
            if (IsAbove(unit, into))
                return new(RefusalKind.Invalid, "directory.merge-into-part", nameof(into), last!.ShortName);
        }
        var below = ending.SelectMany(Below).Where(c => !ending.Contains(c.UnitId)).ToList();
        if (below.Find(c => c.From > on) is { } later)
            return new(RefusalKind.Conflict, "directory.unit-changes-later", nameof(on), later.ShortName, later.From);
        foreach (var child in below)
            Follow(child, child.Face with { ParentId = into }, on, turning with { Act = UnitAct.Move });
        foreach (var unit in ending)
            Finish(unit, on, turning, [into]);
        Touched.Add(into);
        return null;
    }

    /// <summary>分设: one becomes several. It may go on with what is left of it.</summary>
    public Refusal? Split(Guid unitId, IReadOnlyCollection<Guid> into, bool goesOn, DateOnly on, Turning turning)
    {
        if (into.Count == 0 || into.Contains(unitId))
            return new(RefusalKind.Invalid, "directory.split-into-itself", nameof(into));
        if (Open(unitId, on, mayBeSameDay: goesOn, out _) is { } gone)
            return gone;
        foreach (var part in into)
            if (Open(part, on, mayBeSameDay: true, out _) is { } refusal)
                return refusal;
        if (!goesOn)
            return RefuseBelow(unitId) ?? Done(() => Finish(unitId, on, turning, into));
        foreach (var part in into)
            Add(new UnitSuccession(newId(), unitId, part, on, turning));
        Touched.Add(unitId);
        return null;
    }

    /// <summary>撤销, with or without somebody who takes the work over.</summary>
    public Refusal? Dissolve(Guid unitId, Guid? successor, DateOnly on, Turning turning)
    {
        if (successor == unitId)
            return new(RefusalKind.Invalid, "directory.merge-into-itself", nameof(successor));
        if (Open(unitId, on, mayBeSameDay: false, out _) is { } gone)
            return gone;
        if (successor is { } heir && Open(heir, on, mayBeSameDay: true, out _) is { } refusal)
            return refusal;
        return RefuseBelow(unitId) ?? Done(() => Finish(unitId, on, turning, successor is { } one ? [one] : []));
    }

    private UnitVersion? Last(Guid unitId) => _versions.Where(v => v.UnitId == unitId).MaxBy(v => v.From);

    /// <summary>Acts come in the order of their days: nothing is put before what is known to come later.</summary>
    private Refusal? Open(Guid unitId, DateOnly on, bool mayBeSameDay, out UnitVersion? last)
    {
        last = Last(unitId);
        if (last is null)
            return new(RefusalKind.NotFound, "directory.unit-unknown", "UnitId");
        if (last.To is { } end)
            return new(RefusalKind.Conflict, "directory.unit-ended", "UnitId", last.ShortName, end);
        return on < last.From || on == last.From && !mayBeSameDay ? new(RefusalKind.Conflict, "directory.unit-changes-later", "On", last.ShortName, last.From) : null;
    }

    private void Follow(UnitVersion last, UnitFace face, DateOnly on, Turning turning)
    {
        Touched.Add(last.UnitId);
        if (last.From == on)
        {
            last.Show(face, turning);
            return;
        }
        last.GiveWay(on);
        Add(new UnitVersion(newId(), last.UnitId, face, on, turning));
    }

    private void Finish(Guid unitId, DateOnly on, Turning turning, IEnumerable<Guid> heirs)
    {
        Touched.Add(unitId);
        Last(unitId)!.End(on, turning);
        foreach (var heir in heirs)
            Add(new UnitSuccession(newId(), unitId, heir, on, turning));
    }

    private void Add(Record made)
    {
        Made.Add(made);
        if (made is UnitVersion version)
            _versions.Add(version);
    }

    private List<UnitVersion> Below(Guid unitId) => [.. _versions.Where(v => v.ParentId == unitId && v.To is null)];

    private Refusal? RefuseBelow(Guid unitId) =>
        Below(unitId) is { Count: > 0 } below ? new(RefusalKind.Conflict, "directory.unit-has-units", "UnitId", below.Count, below[0].ShortName) : null;

    /// <summary>Does the one stand above the other, or is it the same?</summary>
    private bool IsAbove(Guid unitId, Guid other)
    {
        var at = (Guid?)other;
        for (var steps = 0; at is { } here && steps <= _versions.Count; steps++)
        {
            if (here == unitId)
                return true;
            at = Last(here)?.ParentId;
        }
        return false;
    }

    private string? CodeOf(Guid? unitId, DateOnly day) =>
        unitId is { } id ? _versions.FirstOrDefault(v => v.UnitId == id && v.Covers(day))?.Code ?? Last(id)?.Code : null;

    private Refusal? CodeTaken(string code, Guid unitId, DateOnly from) =>
        _versions.Exists(v => v.Code == code && v.UnitId != unitId && (v.To is not { } end || end > from))
            ? new(RefusalKind.Conflict, "directory.unit-code-taken", nameof(UnitFace.Code), code) : null;

    private static Refusal? Done(Action act)
    {
        act();
        return null;
    }
}
