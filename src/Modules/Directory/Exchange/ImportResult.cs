using Luodi.Platform.Tables;

namespace Luodi.Modules.Directory.Exchange;

/// <summary>What a row of a file would do.</summary>
internal enum RowFate
{
    /// <summary>新增.</summary>
    Added,

    /// <summary>变更.</summary>
    Changed,

    /// <summary>不变.</summary>
    Unchanged,
}

/// <summary>单元格错误: where it stands, what is wrong and what to do.</summary>
internal sealed record CellError(string Sheet, int Row, string Column, Refusal What);

/// <summary>导入结果, of a dry run or of the import itself: the same walk over the file.</summary>
internal sealed class ImportResult
{
    public List<(string Sheet, int Row, RowFate Fate, string What)> Rows { get; } = [];

    public List<CellError> Errors { get; } = [];

    /// <summary>What the rules of composition find afterwards that they did not find before: stored and reported.</summary>
    public IReadOnlyList<Rules.Composition.Finding> Warnings { get; set; } = [];

    public int Count(RowFate fate) => Rows.Count(r => r.Fate == fate);
}

/// <summary>One row under the eyes of a sheet: cells by column, errors by cell.</summary>
internal sealed class ImportRow(string sheet, IReadOnlyDictionary<string, int> columns, ReadRow row, ImportResult result)
{
    private int _errors;

    public bool IsClean => _errors == 0;

    public string this[string column] => columns.TryGetValue(column, out var at) ? row[at] : "";

    public void Refuse(string column, Refusal what)
    {
        _errors++;
        result.Errors.Add(new(sheet, row.Number, Words.Of("column." + column), what));
    }

    public string Need(string column, int longest)
    {
        if (Rules.NameRule.Refuse(this[column], longest, column) is { } refusal)
            Refuse(column, refusal);
        return this[column];
    }

    public string Text(string column, int longest)
    {
        if (this[column].Length > longest)
            Refuse(column, new(RefusalKind.Invalid, "directory.name-too-long", column, longest));
        return this[column];
    }

    public DateOnly? Day(string column)
    {
        if (this[column].Length == 0)
            return null;
        if (Words.Day(this[column]) is not { } day)
            Refuse(column, new(RefusalKind.Invalid, "directory.import-day", column, this[column]));
        else
            return day;
        return null;
    }

    public T Kind<T>(string column, T otherwise) where T : struct, Enum
    {
        if (this[column].Length == 0)
            return otherwise;
        if (Words.Read<T>(this[column]) is { } value)
            return value;
        Refuse(column, new(RefusalKind.Invalid, "directory.import-word", column, this[column], string.Join('、', Enum.GetValues<T>().Select(v => Words.Of(v)))));
        return otherwise;
    }

    /// <summary>The record that the file names by its identifier; null when it names none.</summary>
    public Guid? Id()
    {
        if (this["id"].Length == 0)
            return null;
        if (Guid.TryParse(this["id"], out var id))
            return id;
        Refuse("id", new(RefusalKind.Invalid, "directory.import-id", "id", this["id"]));
        return null;
    }

    public void Note(RowFate fate, string what) => result.Rows.Add((sheet, row.Number, fate, what));
}
