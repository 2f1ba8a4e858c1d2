using System.Globalization;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Corpus;

public sealed class BaselineTests
{
    public static TheoryData<string> Policies() => [.. Directory.GetDirectories(RepositoryFiles.Corpus).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_corpus_is_there() => Assert.True(Policies().Count >= 4);

    [Theory]
    [MemberData(nameof(Policies))]
    public void Sentences_are_judged_as_written_down(string policy) =>
        Check(policy, "sentences.txt", c => c.Sentences.Select(s => (s.Span, s.Kind.ToString())));

    [Theory]
    [MemberData(nameof(Policies))]
    public void Provisions_are_read_as_written_down(string policy) =>
        Check(policy, "provisions.txt", c => c.Documents.SelectMany(d => d.AllProvisions()).Select(p => (p.HeadingSpan, $"{p.Level} {p.Number} {p.Heading}".TrimEnd())));

    [Theory]
    [MemberData(nameof(Policies))]
    public void Commitments_are_read_as_written_down(string policy) =>
        Check(policy, "commitments.txt", c => c.Documents.SelectMany(d => d.Commitments).Select(m => (m.Span, Describe(m))));

    [Theory]
    [MemberData(nameof(Policies))]
    public void Heads_and_diagnostics_are_read_as_written_down(string policy) =>
        Check(policy, "diagnostics.txt", c => c.Documents.SelectMany(d => d.Diagnostics.Select(x => (x.Span, $"{x.Id} {x.Severity} {x.Message}"))
            .Prepend((new TextSpan(d.Span.Start, 0), string.Create(CultureInfo.InvariantCulture, $"Document {d.Title} / {d.Issuer} / {d.DocumentNumber} / {d.IssuedOn:yyyy-MM-dd}")))));

    [Theory]
    [MemberData(nameof(Policies))]
    public void What_is_read_further_is_as_written_down(string policy) =>
        Check(policy, "further.txt", c => c.Documents.SelectMany(d => d.Commitments.Where(m => m is not Citation).Select(m => (m.Span, Further(m)))
            .Concat(d.Entitlements.Select(e => (e.Span, $"Entitlement {e.Who}; {e.Benefit}; {string.Join(" / ", e.Tiers.Select(Further))}")))
            .Concat(d.Bodies.Select(b => (b.Places.IsEmpty ? d.Span : b.Places[0], $"Body {b.Name} ×{b.Places.Length}; {string.Join('+', b.Forms)}")))
            .Where(f => f.Item2.Length > 0)));

    /// <summary>Nothing for a commitment of which nothing further is read.</summary>
    private static string Further(Commitment commitment)
    {
        var responsible = commitment.Responsibility is { } label ? string.Join('+', [.. label.LeadUnits, .. label.LeadOfficials]) : null;
        var start = commitment is Target { BasePeriod: not null } or Target { Baseline: not null } ? $"from {((Target)commitment).Baseline?.Words() ?? "-"} of {((Target)commitment).BasePeriod ?? "-"}" : null;
        string?[] parts = [commitment.Force == Force.Plain ? null : commitment.Force.ToString(), start, responsible is null ? null : "answers " + responsible];
        return parts.All(p => p is null) ? "" : $"{commitment.GetType().Name} {string.Join("; ", parts.Where(p => p is not null))}";
    }

    private static string Further(Tier tier)
    {
        string?[] parts =
        [
            tier.Condition is { } condition ? condition + ":" : null,
            tier.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent}% of {tier.Basis ?? "-"}") : null,
            tier.Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount}{(tier.AmountTo is { } to ? $"~{to}" : "")}{tier.Unit}{(tier.Per is { } per ? "/" + per : "")}") : null,
            tier.Cap is { } cap ? string.Create(CultureInfo.InvariantCulture, $"cap {cap}{tier.CapUnit}") : null,
            tier.Period is { } period ? "@" + period : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    private static void Check(string policy, string stage, Func<Compilation, IEnumerable<(TextSpan Span, string Fact)>> facts)
    {
        var folder = Path.Combine(RepositoryFiles.Corpus, policy);
        var source = SourceText.From(File.ReadAllText(Path.Combine(folder, "source.txt")));
        Baseline.Check(Path.Combine(folder, stage), Baseline.Render(source, facts(PolicyCompiler.Compile(source)).OrderBy(f => f.Span)));
    }

    private static string Describe(Commitment commitment) => string.Create(CultureInfo.InvariantCulture, $"{commitment.GetType().Name} ") + commitment switch
    {
        Target t => string.Create(CultureInfo.InvariantCulture, $"{t.Indicator}; {t.Comparator} {t.Value.Ratio ?? $"{t.Value.From}"}{(t.Value.To is { } to ? $"~{to}" : "")}{t.Unit}; due {t.Due ?? "-"}; from {t.DeltaOf ?? "-"}"),
        Duty d => $"lead {string.Join('+', d.LeadUnits)}; support {string.Join('+', d.SupportUnits)}; official {string.Join('+', d.LeadOfficials)}; due {d.Due ?? "-"}; {d.Action}",
        Cadence c => string.Create(CultureInfo.InvariantCulture, $"{c.Every} ×{c.Count} by {c.By ?? "-"}; {c.Activity}"),
        Incentive i => string.Create(CultureInfo.InvariantCulture, $"{i.Who}; {i.Amount}{i.Unit}; {i.Benefit}"),
        Citation c => $"{c.Title ?? "-"}; {c.DocumentNumber ?? "-"}",
        _ => throw new InvalidOperationException("a kind of commitment without a description"),
    };
}
