using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Luodi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Luodi.Platform.Access;

/// <summary>The state of a record, as the journal keeps it, for somebody's eyes: what is personal in it is masked.</summary>
public static class MaskedState
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(AppDbContext db, string table, string state)
    {
        ArgumentNullException.ThrowIfNull(db);
        var personal = db.Model.GetEntityTypes().Where(e => e.GetTableName() == table).SelectMany(e => e.GetProperties())
            .Select(p => (p.Name, Field: p.PropertyInfo?.GetCustomAttribute<PersonalAttribute>()?.Field)).Where(p => p.Field is not null).ToList();
        if (personal.Count == 0 || state.Length == 0)
            return state;
        var members = JsonNode.Parse(state)!.AsObject();
        foreach (var (name, field) in personal)
            if (members[name]?.GetValueKind() == JsonValueKind.String)
                members[name] = Mask.Of(field!.Value, members[name]!.GetValue<string>());
        return members.ToJsonString(Json);
    }
}
