using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Commitments;

/// <summary>时限辖域: a date named in a section (到2015年) holds for what follows in it and for the items below it, and no further.</summary>
internal sealed class DueScope
{
    private readonly Dictionary<Provision, string> _dues = [];

    private string? _loose;

    private string? _year;

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
