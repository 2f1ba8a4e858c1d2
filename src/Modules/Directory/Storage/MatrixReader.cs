using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Rules.Composition;

namespace Luodi.Modules.Directory.Storage;

/// <summary>One cell of the responsibility matrix: who or what is there.</summary>
/// <param name="Hole">What the column's rule finds missing here; null where nothing is.</param>
internal sealed record MatrixCell(IReadOnlyList<(string Text, Guid BodyId)> There, RuleText? Hole, string Mend);

internal sealed record MatrixRow(IndustryCard Industry, IReadOnlyList<MatrixCell> Cells);

/// <summary>责任矩阵: industry × leader, bodies, plan and chain.</summary>
internal sealed record Matrix(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows)
{
    public int Holes => Rows.Sum(r => r.Cells.Count(c => c.Hole is not null));

    public static Matrix Of(CityView city, CoordinationPack pack) =>
        new(pack.Columns, [.. city.Industries.Select(i => new MatrixRow(i, [.. pack.Columns.Select(c => Cell(city, pack, i, c))]))]);

    private static MatrixCell Cell(CityView city, CoordinationPack pack, IndustryCard industry, MatrixColumn column)
    {
        var bodies = city.Bodies.Where(b => b.Industry == industry.Code && (column.Body is null || b.Kind == column.Body) && city.IsOfTheCity(b)).ToList();
        List<(string, Guid)> there = (column.Plan, column.Seat) switch
        {
            (true, _) => [.. bodies.Where(b => b.Plan.Length > 0).Select(b => (b.Plan, b.Id))],
            (_, { } seat) => [.. bodies.SelectMany(b => b.Of(seat).Select(s => (Holder(city, seat, s), b.Id))).DistinctBy(s => s.Item1)],
            _ => [.. bodies.Select(b => (b.Name, b.Id))],
        };
        if (there.Count > 0)
            return new(there, null, "");
        var mend = (bodies.Count, column.Body) switch
        {
            ( > 0, _) => $"/bodies/{bodies[0].Id}" + (column.Plan ? "#describe" : $"?seat={column.Seat}#appoint"),
            (_, { } kind) => $"/bodies/new?industry={industry.Code}&kind={kind}",
            _ => $"/bodies?industry={industry.Code}",
        };
        return new([], pack.Rule(column.Rule)!.Text, mend);
    }

    /// <summary>An anchor or an innovator is the unit that sits there; a leader or a contact is the person.</summary>
    private static string Holder(CityView city, string seat, SeatView held) =>
        seat is "chain-anchor" or "chain-innovator" && city.Unit(held.UnitId) is { } unit ? unit.Name : held.Person;
}
