using Luodi.Compiler.Commitments;
using Luodi.Compiler.Comparison;
using Luodi.Compiler.Emit;

namespace Luodi.Cli.Output;

/// <summary>比对用语: kinds of change and members of commitments, as people call them.</summary>
internal static class DiffWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["indicator"] = "指标", ["comparator"] = "比较", ["value"] = "目标值", ["unit"] = "单位", ["due"] = "时限", ["deltaOf"] = "基期", ["force"] = "约束力", ["responsibility"] = "责任单位",
        ["action"] = "内容", ["leadUnits"] = "牵头", ["supportUnits"] = "配合", ["leadOfficials"] = "牵头领导", ["every"] = "频次", ["count"] = "次数", ["by"] = "时点", ["activity"] = "内容",
        ["who"] = "对象", ["benefit"] = "支持", ["amount"] = "额度", ["title"] = "标题", ["documentNumber"] = "文号",
    };

    public static string Name(this ChangeKind kind) => kind switch
    {
        ChangeKind.Same => "未改",
        ChangeKind.Changed => "修改",
        ChangeKind.Moved => "移动",
        ChangeKind.MovedAndChanged => "移动并修改",
        ChangeKind.Added => "新增",
        ChangeKind.Dropped => "删去",
    };

    public static string Word(this ChangeKind kind) => kind switch
    {
        ChangeKind.Same => "same",
        ChangeKind.Changed => "changed",
        ChangeKind.Moved => "moved",
        ChangeKind.MovedAndChanged => "movedAndChanged",
        ChangeKind.Added => "added",
        ChangeKind.Dropped => "dropped",
    };

    public static char Sign(this ChangeKind kind) => kind switch
    {
        ChangeKind.Same => ' ',
        ChangeKind.Changed => '~',
        ChangeKind.Moved or ChangeKind.MovedAndChanged => '>',
        ChangeKind.Added => '+',
        ChangeKind.Dropped => '-',
    };

    /// <summary>一-（二） 主要目标, and the old number where it has another now.</summary>
    public static string Name(this ArticleChange change)
    {
        var shown = change.New ?? change.Old;
        var path = shown is { Path.Length: > 0 } ? shown.Path : "开头";
        var before = change is { Old: { } old, New: { } now } && old.Path != now.Path ? $"（原 {(old.Path.Length > 0 ? old.Path : "开头")}）" : "";
        return OneLine($"{path}{before} {shown?.Heading}");
    }

    public static string Of(CommitmentChange change) => (change.Old, change.New) switch
    {
        ({ } old, { } now) => $"{now.Name()} {CommitmentLine.Of(old)} ⇒ {string.Join("；", change.Fields.Select(Of))}",
        ({ } old, null) => $"{old.Name()} {CommitmentLine.Of(old)}",
        (null, { } now) => $"{now.Name()} {CommitmentLine.Of(now)}",
        _ => "",
    };

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How many articles of each kind, those that are none left out.</summary>
    public static string Count(DocumentDifference difference) =>
        string.Join(" · ", difference.Articles.GroupBy(a => a.Kind).OrderBy(g => g.Key).Select(g => $"{g.Key.Name()} {g.Count()} 条").Append($"承诺变化 {difference.Commitments.Length} 项"));

    private static string Of(FieldChange change) => $"{Fields.GetValueOrDefault(change.Field, change.Field)} {change.Old ?? "无"} → {change.New ?? "无"}";
}
