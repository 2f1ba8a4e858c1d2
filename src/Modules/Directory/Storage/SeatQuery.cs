using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Storage;

/// <summary>Seats with the names that stand around them.</summary>
internal static class SeatQuery
{
    /// <summary>Properties and not a constructor: the database can filter and sort by them.</summary>
    public sealed class Row
    {
        public Guid Id { get; init; }
        public long Version { get; init; }
        public string Kind { get; init; } = "";
        public string KindName { get; init; } = "";
        public Role? Role { get; init; }
        public int Order { get; init; }
        public Guid UnitId { get; init; }
        public string UnitCode { get; init; } = "";
        public string UnitName { get; init; } = "";
        public Guid? BodyId { get; init; }
        public string? BodyName { get; init; }
        public string Reason { get; init; } = "";
        public Guid? SelectedBy { get; init; }
        public Guid PersonId { get; init; }
        public string PersonName { get; init; } = "";
        public DateOnly From { get; init; }
        public DateOnly? To { get; init; }
    }

    /// <summary>All seats, their units named as on a day. A unit that is no more keeps its last name.</summary>
    public static IQueryable<Row> All(AppDbContext db, DateOnly day) =>
        from seat in db.Set<Seat>().AsNoTracking()
        join kind in db.Set<SeatKind>() on seat.KindId equals kind.Id
        join unit in UnitQuery.Known(db, day) on seat.UnitId equals unit.UnitId
        join person in db.Set<Person>() on seat.PersonId equals person.Id
        join found in db.Set<Body>() on seat.BodyId equals (Guid?)found.Id into bodies
        from body in bodies.DefaultIfEmpty()
        select new Row
        {
            BodyId = seat.BodyId, BodyName = body.Name, Reason = seat.Reason, SelectedBy = seat.SelectedBy,
            Id = seat.Id, Version = seat.Version, Kind = kind.Code, KindName = kind.Name, Role = kind.Role, Order = kind.Order,
            UnitId = unit.UnitId, UnitCode = unit.Code, UnitName = unit.ShortName, PersonId = person.Id, PersonName = person.Name, From = seat.From, To = seat.To,
        };

    /// <summary>Those in force on a day.</summary>
    public static IQueryable<Row> On(AppDbContext db, DateOnly day) => All(db, day).Where(s => s.From <= day && (s.To == null || s.To > day));
}
