using FsCheck;
using FsCheck.Fluent;

namespace Luodi.Platform.Tests.Time;

/// <summary>What holds for every day of every year.</summary>
public sealed class CalendarLawTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;

    private static readonly Gen<DateOnly> AnyDay = from n in Gen.Choose(0, 15 * 365) select new DateOnly(2012, 12, 1).AddDays(n);

    private static readonly Gen<DateOnly> AnyWorkday = from day in AnyDay select Calendar.Add(day, 1).Date;

    private static readonly Gen<(DateOnly Day, int Count)> DayAndCount = from day in AnyDay from count in Gen.Choose(1, 300) select (day, count);

    [Fact]
    public void Adding_leads_to_a_working_day_that_many_working_days_later() => Law(DayAndCount, x =>
        Calendar.Add(x.Day, x.Count).Date is var to && Calendar.IsWorkday(to) && Calendar.Between(x.Day, to) == x.Count);

    [Fact]
    public void From_a_working_day_there_and_back_is_the_day_itself() => Law(
        from day in AnyWorkday from count in Gen.Choose(-300, 300) select (day, count),
        x => Calendar.Add(Calendar.Add(x.day, x.count).Date, -x.count).Date == x.day);

    [Fact]
    public void Two_ways_make_one() => Law(
        from x in DayAndCount from more in Gen.Choose(1, 100) select (x.Day, x.Count, more),
        x => Calendar.Add(Calendar.Add(x.Day, x.Count).Date, x.more).Date == Calendar.Add(x.Day, x.Count + x.more).Date);

    [Fact]
    public void Who_starts_later_or_has_more_days_never_ends_earlier() => Law(
        from x in DayAndCount from later in Gen.Choose(0, 40) from more in Gen.Choose(0, 40) select (x.Day, x.Count, later, more),
        x => Calendar.Add(x.Day.AddDays(x.later), x.Count + x.more).Date >= Calendar.Add(x.Day, x.Count).Date);

    [Fact]
    public void Working_days_between_add_up() => Law(
        from a in AnyDay from b in AnyDay from c in AnyDay select (a, b, c),
        x => Calendar.Between(x.a, x.b) + Calendar.Between(x.b, x.c) == Calendar.Between(x.a, x.c));

    [Fact]
    public void The_certificate_accounts_for_every_day_of_the_way() => Law(DayAndCount, x =>
    {
        var c = Certify(new AfterEvent(x.Day, x.Count));
        var way = c.Reached.DayNumber - x.Day.DayNumber;
        return c.Counted == x.Count && way == c.Counted + c.Holidays.Count + c.Weekends.Count && c.Reached == Calendar.Add(x.Day, x.Count).Date;
    });

    [Fact]
    public void A_pause_moves_the_end_by_as_many_working_days_as_it_took() => Law(
        from x in DayAndCount from begins in Gen.Choose(1, 60) from lasts in Gen.Choose(0, 40) select (x.Day, x.Count, begins, lasts),
        x =>
        {
            var from = x.Day.AddDays(x.begins);
            var paused = Certify(new AfterEvent(x.Day, x.Count, Pauses: [new(from, from.AddDays(x.lasts), "鉴定")]));
            return paused.Result == Calendar.Add(x.Day, x.Count + paused.Pauses[0].Days).Date && !(paused.Result >= from && paused.Result <= from.AddDays(x.lasts));
        });

    [Fact]
    public void Counting_the_first_day_ends_never_later_and_by_one_working_day_at_most() => Law(DayAndCount, x =>
        Calendar.Between(Certify(new AfterEvent(x.Day, x.Count, CountsFirstDay: true)).Result, Certify(new AfterEvent(x.Day, x.Count)).Result) is 0 or 1);

    [Fact]
    public void Before_a_working_day_is_the_working_day_before() => Law(
        from year in Gen.Choose(2013, 2026) from month in Gen.Choose(1, 12) from number in Gen.Choose(1, 15) select (year, month, number),
        x => Certify(new WorkingDayOfMonth(x.year, x.month, x.number)).Result == Calendar.Add(Certify(new WorkingDayOfMonth(x.year, x.month, x.number, Bound.Inclusive)).Result, -1).Date);

    [Fact]
    public void Only_what_touches_the_unknown_is_provisional() => Law(DayAndCount, x =>
    {
        var c = Certify(new AfterEvent(x.Day, x.Count));
        var touched = Enumerable.Range(1, c.Reached.DayNumber - x.Day.DayNumber).Select(x.Day.AddDays).Where(Calendar.IsProvisional).ToList();
        return c.IsProvisional == (touched.Count > 0) && c.UnknownFrom == (touched.Count > 0 ? touched[0] : null) && Calendar.Add(x.Day, x.Count).IsProvisional == c.IsProvisional;
    });

    private static DeadlineCertificate Certify(DeadlineRule rule) => Deadlines.Certify(rule, Calendar).Value;

    private static void Law<T>(Gen<T> values, Func<T, bool> holds) => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(values.ToArbitrary(), holds));
}
