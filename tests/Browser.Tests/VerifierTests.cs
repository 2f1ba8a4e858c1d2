using Luodi.Sealing.Tests;
using Luodi.Tests.Shared;
using Microsoft.Playwright;

namespace Luodi.Browser.Tests;

/// <summary>The page for outsiders, opened from a disk: it agrees with our own check on good proofs and on spoilt ones.</summary>
public sealed class VerifierTests : IAsyncLifetime
{
    private static readonly string Verifier = Path.Combine(PublishedProgram.Root, "src", "Modules", "Audit", "Verifier", "verifier.html");

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(RunningCity.Launch);
        _page = await _browser.NewPageAsync();
        await _page.GotoAsync(new Uri(Verifier).AbsoluteUri);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(SealAlgorithm.Sha256, SealAlgorithm.Sha256)]
    [InlineData(SealAlgorithm.Sm3, SealAlgorithm.Sm3)]
    [InlineData(SealAlgorithm.Sm3, SealAlgorithm.Sha256)]
    public async Task A_good_proof_holds_and_is_told_in_both_languages(SealAlgorithm ofBlocks, SealAlgorithm ofHead)
    {
        var journal = Journal(ofBlocks, ofHead);
        foreach (var entry in journal.Entries)
            Assert.StartsWith("✓ 证明成立 The proof holds", await CheckAsync(journal.Prove(entry.Line.Sequence).Write()), StringComparison.Ordinal);
        Assert.Contains("任务20", await _page.InnerTextAsync("#said"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spoilt_proof_does_not_hold_whichever_byte_was_changed()
    {
        var text = Journal(SealAlgorithm.Sha256, SealAlgorithm.Sha256).Prove(12).Write();
        for (var at = 0; at < text.Length; at += 7)
        {
            var spoilt = text[..at] + (text[at] == '0' ? '1' : '0') + text[(at + 1)..];
            var (proof, _) = ProofFile.Parse(spoilt);
            var holds = proof is not null && proof.Check() is null;
            Assert.True(holds == (await CheckAsync(spoilt)).StartsWith('✓'), $"at {at}: {spoilt[Math.Max(0, at - 20)..Math.Min(spoilt.Length, at + 20)]}");
        }
    }

    [Fact]
    public async Task A_proof_on_another_head_than_the_one_kept_does_not_hold()
    {
        var journal = Journal(SealAlgorithm.Sha256, SealAlgorithm.Sha256);
        var proof = journal.Prove(12);
        Assert.StartsWith("✓", await CheckAsync(proof.Write(), HeadFile.Write(proof.Head)), StringComparison.Ordinal);
        Assert.StartsWith("✗", await CheckAsync(proof.Write(), HeadFile.Write(proof.Head with { At = proof.Head.At.AddSeconds(1) })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_removed_by_law_is_proved_by_its_digest()
    {
        var journal = Journal(SealAlgorithm.Sha256, SealAlgorithm.Sha256);
        journal.Remove(SealAlgorithm.Sha256, 12, "removal-1");
        Assert.StartsWith("✓", await CheckAsync(journal.Prove(12).Write()), StringComparison.Ordinal);
        Assert.Contains("已依法移除", await _page.InnerTextAsync("#said"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_short_enough_to_be_read_and_asks_no_network()
    {
        var lines = File.ReadAllLines(Verifier);
        Assert.InRange(lines.Length, 1, 300);
        Assert.DoesNotContain(lines, l => l.Contains("http", StringComparison.OrdinalIgnoreCase) && !l.Contains("http-equiv", StringComparison.Ordinal) || l.Contains("fetch(", StringComparison.Ordinal) || l.Contains("src=", StringComparison.Ordinal));
    }

    private async Task<string> CheckAsync(string proof, string head = "")
    {
        await _page.FillAsync("#proof", proof);
        await _page.FillAsync("#head", head);
        await _page.ClickAsync("#check");
        return await _page.InnerTextAsync("#verdict");
    }

    private static MadeJournal Journal(SealAlgorithm ofBlocks, SealAlgorithm ofHead)
    {
        var journal = MadeJournal.Of(ofBlocks, "1-5", "6 8-15", "7 16-20");
        journal.Head(ofHead);
        return journal;
    }
}
