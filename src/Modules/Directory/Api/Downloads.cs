using Luodi.Modules.Directory.Exchange;
using Luodi.Modules.Directory.Packs;
using Luodi.Modules.Directory.Pages;
using Luodi.Modules.Directory.Storage;
using Luodi.Platform.Language;
using Luodi.Platform.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Luodi.Modules.Directory.Api;

/// <summary>下载: each table of the module for spreadsheets, and the whole register as it can be imported again.</summary>
internal static class Downloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var readers = new AllowAttribute(Role.Officer, Role.Drafter, Role.Leader, Role.SystemAdministrator, Role.SecurityAdministrator);
        foreach (var kind in new[] { "csv", "xlsx" })
        {
            routes.MapGet($"/matrix.{kind}", (string? day, CityViews views, CoordinationPack pack, BeijingCalendar calendar, Texts texts, CancellationToken cancel) =>
                MatrixAsync(kind, day, views, pack, calendar, texts, cancel)).WithMetadata(new AllowAttribute());
            routes.MapGet($"/composition.{kind}", (string? day, CityViews views, CoordinationPack pack, FindingText say, BeijingCalendar calendar, Texts texts, CancellationToken cancel) =>
                CompositionAsync(kind, day, views, pack, say, calendar, texts, cancel)).WithMetadata(readers);
        }
        var keepers = new AllowAttribute(Role.Officer, Role.SystemAdministrator);
        routes.MapGet("/units/register.xlsx", (RegisterExchange exchange, CancellationToken cancel) => RegisterAsync(exchange, false, cancel)).WithMetadata(keepers);
        routes.MapGet("/units/template.xlsx", (RegisterExchange exchange, CancellationToken cancel) => RegisterAsync(exchange, true, cancel)).WithMetadata(new AllowAttribute(Role.SystemAdministrator));
        foreach (var sheet in SheetForm.All.Select(f => f.Name))
            routes.MapGet($"/units/register-{sheet}.csv", (RegisterExchange exchange, CancellationToken cancel) => SheetAsync(sheet, exchange, cancel)).WithMetadata(keepers);
    }

    private static async Task<IResult> MatrixAsync(string kind, string? day, CityViews views, CoordinationPack pack, BeijingCalendar calendar, Texts texts, CancellationToken cancel)
    {
        var on = DayForm.Read(day, calendar);
        var matrix = Matrix.Of((await views.ReadAsync(on, cancel)).City, pack);
        return Send(kind, "matrix", on, new(
            texts["directory.matrix.title"], [texts["directory.matrix.industry"], .. matrix.Columns.Select(c => c.Name)],
            [.. matrix.Rows.Select(r => (IReadOnlyList<string>)[r.Industry.Name, .. r.Cells.Select(c => c.Hole is null ? string.Join('、', c.There.Select(t => t.Text)) : texts["directory.matrix.hole"])])]));
    }

    private static async Task<IResult> CompositionAsync(string kind, string? day, CityViews views, CoordinationPack pack, FindingText say, BeijingCalendar calendar, Texts texts, CancellationToken cancel)
    {
        var on = DayForm.Read(day, calendar);
        var city = (await views.ReadAsync(on, cancel)).City;
        return Send(kind, "composition", on, new(
            texts["directory.composition.title"],
            [texts["directory.composition.what"], texts["directory.composition.sort"], texts["directory.composition.rule"], texts["directory.act.basis"]],
            [.. pack.Rules.SelectMany(r => r.Check(city)).Select(f => (IReadOnlyList<string>)[say.Say(f), texts.Of("directory", f.Sort), say.Sentence(f.Rule.Text), f.Basis])]));
    }

    private static async Task<IResult> RegisterAsync(RegisterExchange exchange, bool empty, CancellationToken cancel) =>
        Results.File(TableWriter.Xlsx(await exchange.ExportAsync(empty, cancel)), TableWriter.XlsxType, empty ? "template.xlsx" : "register.xlsx");

    private static async Task<IResult> SheetAsync(string sheet, RegisterExchange exchange, CancellationToken cancel)
    {
        var at = SheetForm.All.Select((form, i) => (form, i)).Single(f => f.form.Name == sheet).i;
        return Results.File(TableWriter.Csv((await exchange.ExportAsync(false, cancel))[at]), TableWriter.CsvType, $"register-{sheet}.csv");
    }

    private static IResult Send(string kind, string name, DateOnly day, Table table)
    {
        var file = $"{name}-{day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}.{kind}";
        return kind == "csv" ? Results.File(TableWriter.Csv(table), TableWriter.CsvType, file) : Results.File(TableWriter.Xlsx([table]), TableWriter.XlsxType, file);
    }
}
