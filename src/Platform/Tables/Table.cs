namespace Luodi.Platform.Tables;

/// <summary>表: a sheet of text, as it goes out to people and comes back from them.</summary>
public sealed record Table(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A sheet that somebody sent: its rows with the numbers they have in the file; empty rows are left out.</summary>
public sealed record ReadTable(string Name, IReadOnlyList<ReadRow> Rows);

/// <param name="Number">As the program shows it: the first row is 1.</param>
public sealed record ReadRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
