using Luodi.Compiler.Commitments;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Rules;

/// <summary>条文: the words of one provision without those of the provisions below it; what stands above the first heading is one, too.</summary>
internal sealed class Article(Provision? provision, Article? parent, DenseText dense, int start, int end)
{
    private static readonly string[] General = ["总体要求", "总体目标", "主要目标", "工作目标", "发展目标", "目标任务", "目标", "指导思想", "基本原则", "工作原则", "总体思路", "重要意义", "重大意义", "总则", "附则"];

    public Provision? Provision { get; } = provision;

    public Article? Parent { get; } = parent;

    public List<Commitment> Commitments { get; } = [];

    /// <summary>The words, blanks inside them left out, full width folded.</summary>
    public string Text { get; } = dense.Folded[start..end].ToString();

    public bool IsLeaf => Provision is { Children.IsEmpty: true };

    /// <summary>总体要求, 主要目标: what such a section says is for the others to carry out.</summary>
    public bool IsGeneral => Path.Any(a => a.Provision is { } p && General.Any(g => p.Heading.Contains(g, StringComparison.Ordinal)));

    /// <summary>This article and those it stands in, from the inside out.</summary>
    public IEnumerable<Article> Path
    {
        get
        {
            for (var at = this; at is not null; at = at.Parent)
                yield return at;
        }
    }

    public IEnumerable<Duty> Duties => Commitments.OfType<Duty>();

    public IEnumerable<Target> Targets => Commitments.OfType<Target>();

    /// <summary>Somebody named answers for it, here or in what it stands in.</summary>
    public bool HasOwner => Path.Any(a => a.Duties.Any(Owns)) || Commitments.Exists(c => c.Responsibility is { } label && Owns(label));

    /// <summary>A date of its own or of what it stands in.</summary>
    public bool HasDue => Path.Any(a => a.Duties.Any(d => d.Due is not null)) || Commitments.Exists(c => c.Responsibility?.Due is not null);

    public static bool Owns(Duty duty) => duty.LeadUnits.Length + duty.LeadOfficials.Length + duty.SupportUnits.Length > 0;

    /// <summary>Where words of <see cref="Text"/> stand in the source.</summary>
    public TextSpan SpanOf(int from, int to) => dense.SpanOf(start + from, start + to);

    /// <summary>The place of a stretch of the source in <see cref="Text"/>.</summary>
    public (int Start, int End) PlaceOf(TextSpan span) =>
        (Math.Clamp(dense.IndexAt(span.Start) - start, 0, Text.Length), Math.Clamp(dense.IndexAt(span.End) - start, 0, Text.Length));

    /// <summary>The sentence around a place, up to full stops and line ends.</summary>
    public (int Start, int End) SentenceAt(int place)
    {
        var (from, to) = (place, place);
        while (from > 0 && Text[from - 1] is not ('。' or '\n'))
            from--;
        while (to < Text.Length && Text[to] is not ('。' or '\n'))
            to++;
        return (from, to);
    }

    public string SentenceAround(Commitment commitment)
    {
        var (start, end) = PlaceOf(commitment.Span);
        var (from, to) = (SentenceAt(start).Start, SentenceAt(Math.Max(start, end - 1)).End);
        return Text[from..to];
    }
}
