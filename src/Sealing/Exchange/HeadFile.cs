using System.Text;
using Luodi.Sealing.Lines;

namespace Luodi.Sealing.Exchange;

/// <summary>存证头文件: a head as it is handed out: its line, and remarks that say what it is.</summary>
public static class HeadFile
{
    public static string Write(HeadLine head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var at = LineInstant.Write(head.At);
        string[] lines =
        [
            $"# 落地存证头第 {head.Number} 号：{at} 以前封存的 {head.Blocks} 个区块、{head.Entries} 条记录，以下一行为凭。请原样保存。",
            $"# 日后核对：luodi journal verify --head 本文件。第 {head.Blocks} 个区块以前的任何改动都会被发现。",
            $"# Luodi head no. {head.Number}: the line below stands for {head.Blocks} blocks with {head.Entries} entries. Keep this file as it is.",
            "# To check later: luodi journal verify --head THIS_FILE. Any change of what it stands for is found.",
            Encoding.UTF8.GetString(head.ToBytes()),
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <returns>Null when no line of the text is a head's.</returns>
    public static HeadLine? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var line in text.Split('\n'))
            if (HeadLine.Parse(Encoding.UTF8.GetBytes(line.Trim())) is { } head)
                return head;
        return null;
    }
}
