using System.Collections.Immutable;
using System.Text;
using Luodi.Compiler.Formats;
using Luodi.Compiler.Libraries;

namespace Luodi.Cli.Input;

/// <summary>文件目录 as CSV, saved from a spreadsheet: a head line that names 标题, 文号, 状态 and 替代文件 in any order, then a document a line.</summary>
internal static class RegisterFile
{
    private static readonly (string Column, string[] Names)[] Columns =
    [
        ("title", ["标题", "文件名称", "名称", "title"]),
        ("number", ["文号", "发文字号", "number"]),
        ("status", ["状态", "效力", "效力状态", "清理结果", "status"]),
        ("successor", ["替代文件", "被替代为", "successor"]),
    ];

    private static readonly (string Word, DocumentStatus Status)[] Words =
    [
        ("废止", DocumentStatus.Repealed), ("失效", DocumentStatus.Repealed), ("repealed", DocumentStatus.Repealed),
        ("替代", DocumentStatus.Replaced), ("修订", DocumentStatus.Replaced), ("replaced", DocumentStatus.Replaced),
        ("有效", DocumentStatus.InForce), ("保留", DocumentStatus.InForce), ("现行", DocumentStatus.InForce), ("in force", DocumentStatus.InForce),
    ];

    /// <exception cref="InvalidDataException">The file is no such table; the message says where.</exception>
    public static DocumentRegister Read(string path)
    {
        var (text, refusal) = TextDecoder.Decode(File.ReadAllBytes(path));
        if (text is null)
            throw new InvalidDataException(refusal?.Message ?? "");
        var rows = Rows(text).ToList();
        var at = Columns.ToDictionary(c => c.Column, c => rows.Count == 0 ? -1 : rows[0].FindIndex(cell => c.Names.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase)), StringComparer.Ordinal);
        if (at["status"] < 0 || at["title"] < 0 && at["number"] < 0)
            throw new InvalidDataException(Sentences.NoRegister);
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>();
        for (var i = 1; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.TrueForAll(string.IsNullOrWhiteSpace))
                continue;
            var said = Cell("status") ?? "";
            if (Array.FindIndex(Words, w => said.Contains(w.Word, StringComparison.OrdinalIgnoreCase)) is not (>= 0 and var status))
                throw new InvalidDataException(Sentences.NoStatus(i + 1, said));
            entries.Add(new RegisterEntry(Cell("title") ?? "", Cell("number"), Words[status].Status, Cell("successor")));

            string? Cell(string column) => at[column] is >= 0 and var c && c < row.Count && row[c].Trim() is { Length: > 0 } cell ? cell : null;
        }

        return new DocumentRegister(entries.ToImmutable());
    }

    /// <summary>Cells parted by commas or tabs, quoted where they hold one (RFC 4180).</summary>
    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[i++]);
                else
                    quoted = false;
            }
            else if (c == '"')
                quoted = true;
            else if (c is ',' or '\t' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c != '\n')
                    continue;
                yield return row;
                row = [];
            }
            else if (c != '\r')
                cell.Append(c);
        }

        row.Add(cell.ToString());
        if (row.Count > 1 || row[0].Length > 0)
            yield return row;
    }
}
