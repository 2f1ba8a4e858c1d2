using FsCheck;
using FsCheck.Fluent;
using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Model;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Tests.Rules;

public sealed class UnitBookTests
{
    private static readonly DateOnly Start = new(2019, 1, 1);
    private static readonly Turning Founding = new(UnitAct.Found, "机构改革方案", "新设");

    [Fact]
    public void A_renamed_unit_is_the_same_unit_under_its_name_of_the_day()
    {
        var (book, unit) = (new UnitBook([], Guid.CreateVersion7), Guid.CreateVersion7());
        Assert.Null(book.Found(unit, Face("KJJ"), Start, Founding));
        Assert.Null(book.Turn(unit, Face("KJJ") with { ShortName = "新名" }, Start.AddYears(1), Founding with { Act = UnitAct.Rename }));
        var versions = Versions(book);
        Assert.Equal("KJJ", versions.Single(v => v.Covers(Start)).ShortName);
        Assert.Equal("新名", versions.Single(v => v.Covers(Start.AddYears(1))).ShortName);
        Assert.Empty(versions.Where(v => v.Covers(Start.AddDays(-1))));
    }

    [Fact]
    public void Merged_units_end_and_what_stood_below_them_stands_below_the_one_that_goes_on()
    {
        var (book, one, two, into, child) = (new UnitBook([], Guid.CreateVersion7), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var (unit, code) in new[] { (one, "A1"), (two, "B1"), (into, "C1") })
            Assert.Null(book.Found(unit, Face(code), Start, Founding));
        Assert.Null(book.Found(child, Face("A2") with { ParentId = one }, Start, Founding));
        var on = Start.AddYears(1);
        Assert.Null(book.Merge([one, two], into, on, new(UnitAct.Merge, "文件", "职责整合")));
        Assert.Equal([into, child], Versions(book).Where(v => v.Covers(on)).Select(v => v.UnitId));
        Assert.Equal(into, Versions(book).Single(v => v.UnitId == child && v.Covers(on)).ParentId);
        Assert.Equal(one, Versions(book).Single(v => v.UnitId == child && v.Covers(on.AddDays(-1))).ParentId);
        Assert.Equal([one, two], book.Made.OfType<UnitSuccession>().Where(s => s.ToId == into).Select(s => s.FromId));
    }

    [Fact]
    public void What_cannot_be_is_refused_and_changes_nothing()
    {
        var (book, above, below) = (new UnitBook([], Guid.CreateVersion7), Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Null(book.Found(above, Face("A1"), Start, Founding));
        Assert.Null(book.Found(below, Face("A2") with { ParentId = above }, Start, Founding));
        var made = book.Made.Count;
        var on = Start.AddDays(10);
        Assert.Equal("directory.unit-above-itself", book.Turn(above, Face("A1") with { ParentId = below }, on, Founding)?.Code);
        Assert.Equal("directory.unit-code-taken", book.Turn(below, Face("A1") with { ParentId = above }, on, Founding)?.Code);
        Assert.Equal("directory.unit-has-units", book.Dissolve(above, null, on, Founding)?.Code);
        Assert.Equal("directory.merge-into-part", book.Merge([above], below, on, Founding)?.Code);
        Assert.Equal("directory.unit-changes-later", book.Dissolve(below, null, Start, Founding)?.Code);
        Assert.Equal("directory.merge-into-itself", book.Dissolve(below, below, on, Founding)?.Code);
        Assert.Equal(made, book.Made.Count);
    }

    /// <summary>Whatever happens to units in whatever order.</summary>
    [Fact]
    public void On_every_day_each_unit_has_one_version_or_none_and_every_way_of_succession_ends() =>
        Prop.ForAll(Acts.ToArbitrary(), acts =>
        {
            var (book, units) = Play(acts);
            var versions = Versions(book);
            var steps = book.Made.OfType<UnitSuccession>().ToLookup(s => s.FromId, s => new Succession.Step(s.FromId, s.ToId, s.On));
            DateOnly? EndOf(Guid id) => versions.Where(v => v.UnitId == id).MaxBy(v => v.From) is { EndAct: not null } last ? last.To : null;
            foreach (var day in Enumerable.Range(0, 70).Select(Start.AddDays))
            {
                var there = versions.Where(v => v.Covers(day)).ToList();
                if (there.CountBy(v => v.UnitId).Any(c => c.Value > 1) || there.CountBy(v => v.Code).Any(c => c.Value > 1))
                    return false;
                if (there.Any(v => v.ParentId is { } parent && there.All(o => o.UnitId != parent)))
                    return false;
            }
            return units.TrueForAll(u => Succession.Now(u, EndOf, steps).All(n => EndOf(n) is null))
                && units.TrueForAll(u => !Reaches(u, u, id => steps[id].Where(s => EndOf(id) == s.On).Select(s => s.ToId), 0));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261122, 3));

    /// <summary>What was read of a day before an act is what is read of it afterwards.</summary>
    [Fact]
    public void No_act_changes_a_day_before_its_own() =>
        Prop.ForAll(Acts.ToArbitrary(), acts =>
        {
            var cut = acts.Length / 2;
            var (early, _) = Play(acts[..cut]);
            var last = acts.Take(cut).Select(a => a.Day).DefaultIfEmpty(0).Max();
            var (late, _) = Play(acts);
            return Enumerable.Range(0, Math.Max(0, acts.Skip(cut).Select(a => a.Day).DefaultIfEmpty(last).Min())).Select(Start.AddDays)
                .All(day => As(early, day).SequenceEqual(As(late, day)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261122, 5));

    private static bool Reaches(Guid at, Guid wanted, Func<Guid, IEnumerable<Guid>> next, int depth) =>
        depth < 10 && next(at).Any(n => n == wanted || Reaches(n, wanted, next, depth + 1));

    private static IEnumerable<(string, string)> As(UnitBook book, DateOnly day) => Versions(book).Where(v => v.Covers(day)).Select(v => (v.Code, v.ShortName)).Order();

    private static (UnitBook Book, List<Guid> Units) Play(IReadOnlyList<Act> acts)
    {
        var next = 0;
        Guid Id() => new(++next, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
        var book = new UnitBook([], Id);
        List<Guid> units = [.. Enumerable.Range(0, 6).Select(_ => Id())];
        for (var i = 0; i < units.Count; i++)
            book.Found(units[i], Face($"U{i}") with { ParentId = i > 2 ? units[0] : null }, Start, Founding);
        foreach (var act in acts.OrderBy(a => a.Day))
        {
            var on = Start.AddDays(act.Day);
            var (one, other) = (units[act.One], units[act.Other]);
            var turning = new Turning(act.Kind, "文件", "事由");
            var face = Versions(book).Where(v => v.UnitId == one).MaxBy(v => v.From)?.Face;
            _ = act.Kind switch
            {
                UnitAct.Found => book.Found(one, Face($"N{act.Day}"), on, turning) is var _,
                UnitAct.Rename => face is not null && book.Turn(one, face with { ShortName = $"名{act.Day}" }, on, turning) is null,
                UnitAct.Move => face is not null && book.Turn(one, face with { ParentId = other, Code = act.Day % 3 == 0 ? $"U{act.Other}" : face.Code }, on, turning) is null,
                UnitAct.Merge => book.Merge([one], other, on, turning) is null,
                UnitAct.Split => book.Split(one, [other], act.Day % 2 == 0, on, turning) is null,
                UnitAct.Dissolve => book.Dissolve(one, act.Day % 2 == 0 ? other : null, on, turning) is null,
            };
        }
        return (book, units);
    }

    private static List<UnitVersion> Versions(UnitBook book) => [.. book.Made.OfType<UnitVersion>()];

    private static UnitFace Face(string code) => new(code, code + "全称", code, UnitLevel.City, UnitKind.Department, null, [], null);

    private sealed record Act(UnitAct Kind, int One, int Other, int Day);

    private static readonly Gen<Act[]> Acts =
        (from kind in Gen.Elements(UnitAct.Rename, UnitAct.Move, UnitAct.Merge, UnitAct.Split, UnitAct.Dissolve)
         from one in Gen.Choose(0, 5)
         from other in Gen.Choose(0, 5)
         from day in Gen.Choose(0, 60)
         select new Act(kind, one, other, day)).ArrayOf();
}
