using System.Globalization;
using Luodi.Platform.Journal.Sealing;
using Luodi.Sealing.Checking;
using Luodi.Sealing.Exchange;
using Luodi.Sealing.Lines;

namespace Luodi.Host.Commands;

/// <summary>What a check found, in sentences.</summary>
internal static class JournalReport
{
    public static async Task WriteAsync(TextWriter output, JournalCheck check)
    {
        foreach (var finding in check.Findings)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"✗ 区块 block {finding.Block}{(finding.Item is { } item ? $", {item}" : "")}: {SentenceOf(finding.Flaw)}"));
        if (check.FindingCount > check.Findings.Count)
            await output.WriteLineAsync($"✗ …… {check.FindingCount - check.Findings.Count} 处未列 more");
        var sign = check.FindingCount == 0 ? "✓ 完好 whole" : $"✗ {check.FindingCount} 处不符 found";
        await output.WriteLineAsync($"{sign}: 区块 blocks {check.Blocks}，条目 entries {check.Entries}，存证头 heads {check.HeadsChecked}，待封存 waiting {check.Waiting}");
        foreach (var gap in check.Gaps)
            await output.WriteLineAsync($"  依法移除 removed by law {gap.Entries}: {gap.Basis}；批准 approved by {gap.Approver}，{gap.ApprovedOn}");
    }

    public static async Task WriteAsync(TextWriter output, ProofFile proof)
    {
        var entry = proof.Entry;
        await output.WriteLineAsync("✓ 证明成立 the proof holds");
        await output.WriteLineAsync($"  {LineInstant.Write(entry.At)} · {entry.Actor}{(entry.SeatName.Length > 0 ? $"（{entry.SeatName}）" : "")} · {entry.Reason} · {entry.Source}");
        await output.WriteLineAsync($"  {entry.Table} {entry.RecordId}, {entry.Act}, 第 {entry.Version} 版 version {entry.Version}");
        await output.WriteLineAsync(proof.Removal.Length > 0 ? "  内容已依法移除 the state was removed by law" : $"  {proof.State}");
        await output.WriteLineAsync($"  存证头 head {proof.Head.Number}: {proof.Head.Root}，{LineInstant.Write(proof.Head.At)}；请与您保存的存证头比对 compare it with the head you kept");
    }

    public static string SentenceOf(Flaw flaw) => flaw switch
    {
        Flaw.BlockUnreadable => "区块本身读不出或编号不符 the block itself cannot be read, or stands under another number",
        Flaw.BlockNumber => "区块缺失或重复 the block is missing, or stands out of its order",
        Flaw.BlockPrevious => "与前一区块接不上 it does not follow the block before it",
        Flaw.BlockEntries => "所列条目已在前面的区块里 its entries belong to an earlier block",
        Flaw.BlockRoot => "条目与封存时不同 its entries are not those that were sealed",
        Flaw.EntryMissing => "该序号的条目不见了 the entry of that number is gone",
        Flaw.EntryForm => "该序号的条目写法不是本程序所写 the entry of that number was not written by the program",
        Flaw.EntryOrder => "该序号的条目次序不对 the entry of that number is out of order",
        Flaw.EntryStray => "该序号的条目不属于任何区块，是后来插入的 the entry of that number belongs to no block: it was put in later",
        Flaw.RemovalUnknown => "该序号的内容没有了，日志里却没有相应的依法移除 the state of that entry is gone, and no removal by law accounts for it",
        Flaw.RemovalChanged => "依法移除的记录与日志不符 a removal's own record differs from the journal",
        Flaw.HeadUnreadable => "该号存证头读不出 the head of that number cannot be read",
        Flaw.HeadRoot => "该号存证头与区块不符 the head of that number does not stand for these blocks",
        Flaw.HeadBeyond => "该号存证头所列区块比现有的多，末尾被截去 the head of that number stands for more blocks than there are: the end was cut off",
        Flaw.LineUnreadable => "导出文件的这一行读不出 that line of the export cannot be read",
        Flaw.Truncated => "导出文件不完整 the export is not whole",
    };

    public static string SentenceOf(ProofFlaw flaw) => flaw switch
    {
        ProofFlaw.State => "内容与条目里的摘要不符 the state is not the one whose digest the entry has",
        ProofFlaw.Numbers => "区块不含该序号 the block does not have the entry's number",
        ProofFlaw.Entry => "条目推不到区块的根 the path does not lead from the entry to the block's root",
        ProofFlaw.Block => "区块推不到存证头的根 the path does not lead from the block to the head's root",
    };

    public static string SentenceOf(NoProof why) => why switch
    {
        NoProof.NoSuchEntry => "日志里没有这个记录或版本 the journal has no such record, or not that version",
        NoProof.NotSealed => "尚未封存：稍后再试，或 luodi journal seal not sealed yet: later, or luodi journal seal",
        NoProof.NoHead => "还没有存证头包含它：稍后再试，或 luodi journal seal no head stands for it yet: later, or luodi journal seal",
        NoProof.NotWhole => "所在区块与封存时不同：luodi journal verify its block is not what was sealed: luodi journal verify",
    };
}
