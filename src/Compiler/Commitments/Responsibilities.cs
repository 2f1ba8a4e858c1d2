using System.Runtime.CompilerServices;
using Luodi.Compiler.Provisions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>
/// 责任辖域: which label answers for a commitment. A table's row answers for what stands in it. Else, in its own provision: the label there if there is but one,
/// of several the first that follows it, for brackets stand at the end of what they answer for, and failing that the one under the heading.
/// Else the label of the nearest provision around it that has one. Never one of a sibling.
/// </summary>
internal sealed class Responsibilities
{
    private readonly SourceText _source;

    private readonly DueScope _scope;

    private readonly Dictionary<Box, List<Duty>> _labels = [];

    private readonly HashSet<Provision> _holdLabels = [];

    private readonly List<Duty> _rows = [];

    private Responsibilities(SourceText source, DueScope scope) => (_source, _scope) = (source, scope);

    /// <param name="found">In the order of the text.</param>
    public static void Assign(SourceText source, DueScope scope, IReadOnlyList<Commitment> found)
    {
        var labels = 0;
        foreach (var commitment in found)
            if (commitment is Duty { IsLabel: true })
                labels++;
        if (labels == 0)
            return;
        var all = new Responsibilities(source, scope);
        all._labels.EnsureCapacity(labels);
        all._holdLabels.EnsureCapacity(labels);
        foreach (var commitment in found)
            if (commitment is Duty { IsLabel: true } label)
                all.Register(label);
        all.Lift();
        foreach (var commitment in found)
            if (commitment is not (Citation or Duty { IsLabel: true }))
                commitment.Responsibility = all.Of(commitment);
    }

    private void Register(Duty label)
    {
        if (label.IsRow)
        {
            _rows.Add(label);
            return;
        }

        In(label.Provision).Add(label);
        for (var at = label.Provision; at is not null && _holdLabels.Add(at); at = _scope.ParentOf(at))
        {
        }
    }

    private List<Duty> In(Provision? provision) =>
        _labels.TryGetValue(new Box(provision), out var known) ? known : _labels[new Box(provision)] = [];

    /// <summary>
    /// A label behind the last item of a list answers for the list, and so for the article around it, when the items are one sentence (parted by semicolons)
    /// or the label is a paragraph of its own, and no other item has one.
    /// </summary>
    private void Lift()
    {
        List<(Provision From, Provision To)> lifted = [];
        foreach (var (box, labels) in _labels)
            if (labels.Count == 1 && box.Provision is { } item && _scope.ParentOf(item) is { Children.Length: > 1 } article && ReferenceEquals(article.Children[^1], item)
                && IsLast(labels[0], item) && !_labels.ContainsKey(new Box(article)) && ClosesList(labels[0], article))
                lifted.Add((item, article));
        foreach (var (from, to) in lifted)
        {
            In(to).AddRange(In(from));
            _labels.Remove(new Box(from));
        }
    }

    private bool ClosesList(Duty label, Provision article)
    {
        var paragraph = BeginsLine(label.Span.Start);
        for (var i = 0; i < article.Children.Length - 1; i++)
            if (_holdLabels.Contains(article.Children[i]) || !paragraph && LastSign(article.Children[i].Span) is not ('；' or ';'))
                return false;
        return true;
    }

    private bool BeginsLine(int start)
    {
        var i = start - 1;
        while (i >= 0 && _source.Content[i] is '(' or '（' or '〔' or '【' or '[' or ' ' or '\u3000' or '\t')
            i--;
        return i < 0 || _source.Content[i] == '\n';
    }

    private char LastSign(TextSpan span)
    {
        var i = span.End - 1;
        while (i > span.Start && char.IsWhiteSpace(_source.Content[i]))
            i--;
        return _source.Content[i];
    }

    private bool IsLast(Duty label, Provision provision) => IsSigns(label.Span.End, provision.Span.End);

    /// <summary>The label stands right under the heading: nothing but signs between.</summary>
    private bool IsHead(Duty label, Provision provision) => IsSigns(provision.HeadingSpan.End, label.Span.Start);

    private bool IsSigns(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (char.IsLetterOrDigit(_source.Content[i]))
                return false;
        return true;
    }

    private Duty? Of(Commitment commitment)
    {
        if (Row(commitment.Span) is { } row)
            return row;
        if (_labels.TryGetValue(new Box(commitment.Provision), out var own) && Among(own, commitment) is { } found)
            return found;
        for (var at = commitment.Provision is { } p ? _scope.ParentOf(p) : null; at is not null; at = _scope.ParentOf(at))
            if (_labels.TryGetValue(new Box(at), out var labels))
                // Several brackets of an article answer for its paragraphs, none of them for the items below.
                return labels.Count == 1 || IsHead(labels[0], at) ? labels[0] : null;
        return null;
    }

    private Duty? Among(List<Duty> labels, Commitment commitment)
    {
        if (labels.Count == 1)
            return labels[0];
        var (low, high) = (0, labels.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (labels[middle].Span.End <= commitment.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        if (low < labels.Count)
            return labels[low];
        return commitment.Provision is { } provision && IsHead(labels[0], provision) ? labels[0] : null;
    }

    private Duty? Row(TextSpan span)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].Span.End < span.End)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _rows.Count && _rows[low].Span.Contains(span) ? _rows[low] : null;
    }

    /// <summary>A provision by identity, or the text above the first.</summary>
    private readonly struct Box(Provision? provision) : IEquatable<Box>
    {
        public Provision? Provision { get; } = provision;

        public bool Equals(Box other) => ReferenceEquals(Provision, other.Provision);

        public override bool Equals(object? obj) => obj is Box other && Equals(other);

        public override int GetHashCode() => Provision is null ? 0 : RuntimeHelpers.GetHashCode(Provision);
    }
}
