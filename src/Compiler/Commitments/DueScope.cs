using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Commitments;

/// <summary>时限辖域: a date named in a section (到2015年) holds for what follows in it and for the items below it, and no further.</summary>
internal sealed class DueScope
{
    private readonly Dictionary<Provision, string> _dues = [];

    private string? _loose;

    private string? _year;

    private readonly Dictionary<Provision, string?> _only = [];

    /// <summary>2020年底前 in a provision: what its label is due by, if no other such date stands there.</summary>
    public void Note(Provision? provision, string due)
    {
        if (provision is not null)
            _only[provision] = _only.TryGetValue(provision, out var other) && other != due ? null : due;
    }

    /// <summary>The one date by which something is due in a provision's own text, or null.</summary>
    public string? OnlyOf(Provision? provision) => provision is not null && _only.TryGetValue(provision, out var due) ? due : null;

    public void Set(Provision? provision, string due)
    {
        if (provision is null)
            _loose = due;
        else
            _dues[provision] = due;
    }

    public string? Of(Provision? provision)
    {
        if (provision is null)
            return _loose;
        for (var at = provision; at is not null; at = at.Parent)
            if (_dues.TryGetValue(at, out var due))
                return due;
        return _year;
    }

    /// <summary>今年 has been said for the whole document.</summary>
    public void SetYear(string year) => _year = year;

    public Provision? ParentOf(Provision provision) => provision.Parent;
}
