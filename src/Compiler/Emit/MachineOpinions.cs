using Luodi.Compiler.Commitments;
using Luodi.Compiler.Suggestions;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Emit;

/// <summary>机器意见: what a second reader says of a document, as tables show it: in a column of its own, so that nobody takes a suggestion for a reading.</summary>
internal sealed class MachineOpinions(SecondReading? reading, TextSpan document)
{
    private readonly Dictionary<Commitment, string> _doubts = (reading?.Doubts ?? []).Where(d => document.Contains(d.About.Span.Start))
        .DistinctBy(d => d.About).ToDictionary(d => d.About, d => d.Remark.Length > 0 ? $"存疑：{d.Remark}" : "存疑");

    private readonly string _suggested = $"机器建议（{reading?.Model}），待人确认";

    /// <summary>Commitments that the rules did not see and nobody has confirmed.</summary>
    public IEnumerable<Commitment> Suggested => (reading?.Suggestions ?? []).Select(s => s.Commitment).Where(c => document.Contains(c.Span.Start));

    public string Suggestion => _suggested;

    /// <summary>What is doubtful about a reading of the rules; null when nothing.</summary>
    public string? Of(Commitment commitment) => _doubts.GetValueOrDefault(commitment);
}
