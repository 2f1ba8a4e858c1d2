using Luodi.Modules.Directory.Model;

namespace Luodi.Modules.Directory.Storage;

/// <summary>Units by day.</summary>
internal static class UnitQuery
{
    /// <summary>The versions in force on a day.</summary>
    public static IQueryable<UnitVersion> On(AppDbContext db, DateOnly day) =>
        db.Set<UnitVersion>().AsNoTracking().Where(v => v.From <= day && (v.To == null || v.To > day));

    /// <summary>Each unit that had begun by a day, as it was on it; one that was no more, as it last was.</summary>
    public static IQueryable<UnitVersion> Known(AppDbContext db, DateOnly day) =>
        db.Set<UnitVersion>().AsNoTracking().Where(v => v.From <= day && !db.Set<UnitVersion>().Any(later => later.UnitId == v.UnitId && later.From > v.From && later.From <= day));
}
