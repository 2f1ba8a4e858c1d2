using System.Collections.Immutable;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Commitments;

/// <summary>What the labels of one bracket, or of lines that follow each other, say together.</summary>
internal sealed class LabelGroup(Duty? before)
{
    private readonly List<string> _leads = [.. before?.LeadUnits ?? []];

    private readonly List<string> _supports = [.. before?.SupportUnits ?? []];

    private readonly List<string> _officials = [.. before?.LeadOfficials ?? []];

    private string? _due = before?.Due;

    public bool NamesAnybody => _leads.Count + _supports.Count + _officials.Count > 0;

    /// <summary>A second 牵头单位 begins another duty; a 责任单位 after it does not.</summary>
    public bool IsFull(Role role, ReadOnlySpan<char> label) => role switch
    {
        Role.Lead => _leads.Count > 0 && (label.Contains('牵') || _supports.Count > 0),
        Role.Support => _supports.Count > 0,
        Role.Official => _officials.Count > 0,
        Role.Due => _due is not null,
        Role.Other => false,
    };

    public void Take(Passage passage, Role role, int first, int end)
    {
        var tokens = passage.Tokens;
        switch (role)
        {
            // 牵头单位 leads; the 责任单位 named beside it works along.
            case Role.Lead when _leads.Count == 0 && BracketDuty.ReadValue(passage, first, end, _leads, _supports):
                break;
            case Role.Lead:
                (_leads.Count > 0 ? _supports : _leads).AddRange(NamesIn(tokens, first, end));
                break;
            case Role.Support:
                _supports.AddRange(NamesIn(tokens, first, end));
                break;
            case Role.Official:
                _officials.AddRange(NamesIn(tokens, first, end));
                break;
            case Role.Due:
                _due ??= DueReader.InCell(passage, first, end);
                break;
            case Role.Other:
                break;
        }
    }

    public Duty ToDuty(TextSpan span, Passage passage, string action)
    {
        if (_officials.Count == 0)
            FirstLeads.Apply(passage, _leads, _supports);
        return new(passage.Source, span, passage.Provision, action, [.. _leads], [.. _supports], [.. _officials], _due) { IsLabel = true };
    }

    private static ImmutableArray<string> NamesIn(TokenStream tokens, int first, int end) => first < end ? Names.Split(tokens, first, end) : [];
}
