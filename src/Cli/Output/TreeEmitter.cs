using System.Globalization;
using Luodi.Compiler;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Output;

/// <summary>条款树: for people at a terminal: every provision with its line number, and under it what it commits somebody to.</summary>
internal sealed class TreeEmitter(TextWriter output, int? width, bool colour) : IEmitter
{
    private static readonly string[] KindOrder = ["目标", "任务", "节奏", "激励", "引用"];

    private readonly Gutter _gutter = new(output, width, colour);

    public void Add(Compilation compilation, string? file = null)
    {
        if (file is not null)
            _gutter.Plain(file, Ink.Faint);
        foreach (var (document, coverage) in compilation.Documents.Zip(Coverage.Of(compilation)))
            WriteDocument(document, coverage, compilation.Text, compilation.SecondReading);
    }

    public void Complete() => output.Flush();

    // Flushing here as well would end up in a file that an interrupt has already taken away.
    public void Dispose()
    {
    }

    private void WriteDocument(PolicyDocument document, Coverage coverage, SourceText text, SecondReading? second)
    {
        _gutter.Plain(document.Title.Length > 0 ? document.Title : "（无标题）", Ink.Strong);
        string?[] facts = [document.Issuer, document.DocumentNumber, document.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        if (string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact))) is { Length: > 0 } known)
            _gutter.Plain(known, Ink.Faint);
        if (text.Pages is { ReadByMachine: true })
            _gutter.Plain(Sentences.ReadByMachine, Ink.Yellow);
        var items = ItemsByProvision(document, coverage, text);
        WriteItems(items, null, 0);
        foreach (var provision in document.Provisions)
            WriteProvision(provision, 0, items, text);
        foreach (var diagnostic in document.Diagnostics)
            _gutter.Item(LineOf(diagnostic.Span, text), 0, diagnostic.Severity.Name(), InkOf(diagnostic.Severity), $"{diagnostic.Id} {diagnostic.Message}{PlaceOf(diagnostic.Span, text)}");
        if (second is not null)
            WriteSuggestions(second, document, text);
        _gutter.Plain(Summary(document, coverage), Ink.Faint);
        _gutter.Blank();
    }

    /// <summary>At the end and by name: nobody should take a machine's suggestion for what the text was read to say.</summary>
    private void WriteSuggestions(SecondReading second, PolicyDocument document, SourceText text)
    {
        foreach (var commitment in second.Suggestions.Select(s => s.Commitment).Where(c => document.Span.Contains(c.Span.Start)))
            _gutter.Item(LineOf(commitment.Span, text), 0, "机器建议", Ink.Yellow, $"{commitment.Name()} {OneLine(CommitmentLine.Of(commitment))}（{second.Model}，未经人核）");
        foreach (var doubt in second.Doubts.Where(d => document.Span.Contains(d.About.Span.Start)))
            _gutter.Item(LineOf(doubt.About.Span, text), 0, "机器存疑", Ink.Yellow, $"{doubt.About.Name()} {OneLine(CommitmentLine.Of(doubt.About))}：{doubt.Remark}");
    }

    private void WriteProvision(Provision provision, int depth, ILookup<Provision?, TreeItem> items, SourceText text)
    {
        _gutter.Heading(LineOf(provision.Span, text), depth, OneLine(text.Slice(provision.HeadingSpan)));
        WriteItems(items, provision, depth + 1);
        foreach (var child in provision.Children)
            WriteProvision(child, depth + 1, items, text);
    }

    private void WriteItems(ILookup<Provision?, TreeItem> items, Provision? provision, int depth)
    {
        foreach (var item in items[provision])
            _gutter.Item(item.Line, depth, item.Label, item.Ink, item.Text);
    }

    private static ILookup<Provision?, TreeItem> ItemsByProvision(PolicyDocument document, Coverage coverage, SourceText text)
    {
        var provisions = document.AllProvisions().ToList();
        var commitments = document.Commitments.Select(c => (c.Provision, c.Span, Item: new TreeItem(LineOf(c.Span, text), c.Name(), InkOf(c), OneLine(CommitmentLine.Of(c)) + PlaceOf(c.Span, text))));
        var unread = coverage.Unread.Select(s => (Provision: provisions.FindLast(p => p.Span.Contains(s.Span.Start)), s.Span, Item: new TreeItem(LineOf(s.Span, text), "未读", Ink.Yellow, OneLine(text.Slice(s.Span)) + PlaceOf(s.Span, text))));
        var entitlements = document.Entitlements.Where(e => e.Tiers.Any(t => t.Percent is not null || t.Amount is not null || t.Cap is not null))
            .Select(e => (e.Provision, e.Span, Item: new TreeItem(LineOf(e.Span, text), "权益", Ink.Cyan, OneLine(EntitlementLine.Of(e)))));
        return commitments.Concat(unread).Concat(entitlements).OrderBy(entry => entry.Span.Start).ToLookup(entry => entry.Provision, entry => entry.Item);
    }

    private static string Summary(PolicyDocument document, Coverage coverage)
    {
        var kinds = document.Commitments.GroupBy(c => c.Name()).OrderBy(group => Array.IndexOf(KindOrder, group.Key)).Select(group => $"{group.Key} {group.Count()}");
        var read = $"未读 {coverage[SentenceKind.Unread]} 句，共 {coverage.Total - coverage[SentenceKind.Furniture]} 句";
        return string.Join(" · ", kinds.Append(read));
    }

    // Lines of a file with pages are the reader's own; people look the page up.
    private static string PlaceOf(TextSpan span, SourceText text) => text.Pages?.PlaceOf(span.Start) is { } place ? $" · {place}" : "";

    private static int LineOf(TextSpan span, SourceText text) => text.PositionOf(span.Start).Line;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Info => Ink.Faint,
        Severity.Warning => Ink.Yellow,
        Severity.Error => Ink.Red,
    };

    private static Ink InkOf(Commitment commitment) => commitment switch
    {
        Target => Ink.Green,
        Duty => Ink.Blue,
        Cadence => Ink.Magenta,
        Incentive => Ink.Cyan,
        _ => Ink.Faint,
    };

    private sealed record TreeItem(int Line, string Label, Ink Ink, string Text);
}
