using System.Text;
using System.Text.Json;

namespace Luodi.Host.Configuration;

/// <summary>配置文件: JSON, an object for each group; comments and a comma too many are allowed.</summary>
internal static class ConfigurationFile
{
    public const string UsualName = "luodi.json";

    /// <returns>Name, value and line of every value, as they stand; what is none goes to the problems.</returns>
    public static List<(string Name, string Value, int Line)> Read(byte[] bytes, string path, List<string> problems)
    {
        var values = new List<(string, string, int)>();
        var reader = new Utf8JsonReader(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var names = new Stack<string>();
        var list = default(List<string>);
        try
        {
            while (reader.Read())
            {
                var line = LineOf(bytes, reader.TokenStartIndex);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        names.Push(reader.GetString()!);
                        break;
                    case JsonTokenType.StartObject when list is null && (names.Count > 0 || line >= 0 && reader.CurrentDepth == 0):
                        break;
                    case JsonTokenType.EndObject:
                        names.TryPop(out _);
                        break;
                    case JsonTokenType.StartArray when list is null && names.Count > 0:
                        list = [];
                        break;
                    case JsonTokenType.EndArray when list is not null:
                        values.Add((NameOf(names), string.Join(',', list), line));
                        list = null;
                        names.Pop();
                        break;
                    case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False when names.Count > 0:
                        var value = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
                        if (list is not null)
                        {
                            list.Add(value);
                            break;
                        }
                        values.Add((NameOf(names), value, line));
                        names.Pop();
                        break;
                    default:
                        problems.Add($"{path}:{line}: 这里应当是配置项的值 a value of a key is expected here{(names.Count > 0 ? $": {NameOf(names)}" : "")}");
                        return values;
                }
            }
        }
        catch (JsonException wrong)
        {
            problems.Add($"{path}:{(wrong.LineNumber ?? 0) + 1}: 不是合法的 JSON not valid JSON");
        }
        return values;
    }

    private static string NameOf(Stack<string> names) => string.Join('.', names.Reverse());

    private static int LineOf(byte[] bytes, long at) => bytes.AsSpan(0, (int)at).Count((byte)'\n') + 1;
}
