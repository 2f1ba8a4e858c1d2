using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Rules.Composition;
using Luodi.Modules.Directory.Storage;
using Luodi.Platform.Tables;

namespace Luodi.Modules.Directory.Exchange;

/// <summary>名册的导出和导入. The export can be imported again and changes nothing.</summary>
internal sealed class RegisterExchange(AppDbContext db, CoordinationPack pack, CityViews views, BeijingCalendar calendar, TimeProvider clock)
{
    public async Task<IReadOnlyList<Table>> ExportAsync(bool empty, CancellationToken cancel)
    {
        var register = await Register.OpenAsync(db, pack, clock, cancel);
        var tables = SheetForm.All.Select(form => new Table(Words.Of("sheet." + form.Name), [.. form.Columns.Select(c => Words.Of("column." + c))], empty ? [] : [.. form.Write(register)])).ToList();
        db.ChangeTracker.Clear();
        return tables;
    }

    /// <summary>Walks the file. Nothing stays written unless it is confirmed and no cell is wrong; then all of it is written at once.</summary>
    public async Task<ImportResult> ImportAsync(IReadOnlyList<ReadTable> tables, bool confirmed, CancellationToken cancel)
    {
        var result = new ImportResult();
        var register = await Register.OpenAsync(db, pack, clock, cancel);
        var before = (await views.ReadAsync(calendar.Today, cancel)).City;
        foreach (var form in SheetForm.All)
            foreach (var table in tables.Where(t => t.Rows.Count > 0 && IsOf(form, t)))
                Take(register, form, table, result);
        foreach (var table in tables.Where(t => t.Rows.Count > 0 && !SheetForm.All.Any(f => IsOf(f, t))))
            result.Errors.Add(new(table.Name, 1, "—", new(RefusalKind.Invalid, "directory.import-sheet", null, string.Join('、', SheetForm.All.Select(f => Words.Of("sheet." + f.Name))))));
        if (result.Errors.Count > 0)
            db.ChangeTracker.Clear();
        else
            await WriteAsync(result, before, confirmed, cancel);
        return result;
    }

    /// <summary>A dry run is written too and taken back: so the database says what it would not take, and the rules see what would be.</summary>
    private async Task WriteAsync(ImportResult result, CityView before, bool confirmed, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveAsync("导入名册", cancel);
        db.ChangeTracker.Clear();
        var after = (await views.ReadAsync(calendar.Today, cancel)).City;
        var known = pack.Rules.SelectMany(r => r.Check(before)).Select(Key).ToHashSet();
        result.Warnings = [.. pack.Rules.SelectMany(r => r.Check(after)).Where(f => !known.Contains(Key(f)))];
        if (confirmed)
            await transaction.CommitAsync(cancel);
        else
            await transaction.RollbackAsync(cancel);
    }

    private static (string, FindingSort, string, string?, string) Key(Finding f) => (f.Rule.Text.Id, f.Sort, f.Subject, f.Seat, f.Names);

    /// <summary>A sheet is known by its columns, whatever its name: a .csv has only the name of its file.</summary>
    private static bool IsOf(SheetForm form, ReadTable table) => form.Columns.Count(c => table.Rows[0].Cells.Any(h => Words.Means("column." + c, h))) >= form.Columns.Count - 2
        && SheetForm.All.MaxBy(f => f.Columns.Count(c => table.Rows[0].Cells.Any(h => Words.Means("column." + c, h)))) == form;

    private static void Take(Register register, SheetForm form, ReadTable table, ImportResult result)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in form.Columns)
            if (table.Rows[0].Cells.ToList().FindIndex(h => Words.Means("column." + column, h)) is >= 0 and var at)
                columns[column] = at;
        foreach (var row in table.Rows.Skip(1))
            form.Take(register, new ImportRow(table.Name, columns, row, result));
    }
}
