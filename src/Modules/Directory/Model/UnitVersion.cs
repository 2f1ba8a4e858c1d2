using Luodi.Modules.Directory.Contract;

namespace Luodi.Modules.Directory.Model;

/// <summary>单位的一段历史: how a unit was from one day up to and without another. On each day a unit has one version or none.</summary>
internal sealed class UnitVersion : Record
{
    private UnitVersion() { }

    public UnitVersion(Guid id, Guid unitId, UnitFace face, DateOnly from, Turning turning)
    {
        (Id, UnitId, From) = (id, unitId, from);
        Show(face, turning);
    }

    /// <summary>The beginning of a unit that was there before anybody noted since when.</summary>
    public static DateOnly Always => DateOnly.MinValue;

    public Guid UnitId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The first day it no longer was so.</summary>
    public DateOnly? To { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string ShortName { get; private set; } = "";

    /// <summary>Other names it goes by in documents, one a line.</summary>
    public string Aliases { get; private set; } = "";

    public UnitLevel Level { get; private set; }

    public UnitKind Kind { get; private set; }

    public Guid? ParentId { get; private set; }

    public string? CreditCode { get; private set; }

    /// <summary>What began it.</summary>
    public UnitAct Act { get; private set; }

    /// <summary>依据: the document.</summary>
    public string Basis { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>What ended the unit with it; null while another version follows or none is known to.</summary>
    public UnitAct? EndAct { get; private set; }

    public string EndBasis { get; private set; } = "";

    public string EndReason { get; private set; } = "";

    public UnitFace Face => new(Code, Name, ShortName, Level, Kind, ParentId, [.. AliasList()], CreditCode);

    public IEnumerable<string> AllNames() => [Name, ShortName, .. AliasList()];

    public bool Covers(DateOnly day) => From <= day && (To is not { } end || day < end);

    /// <summary>Another act of the same day, or a correction.</summary>
    public void Show(UnitFace face, Turning turning)
    {
        (Code, Name, ShortName, Level, Kind, ParentId, CreditCode) = (face.Code, face.Name, face.ShortName, face.Level, face.Kind, face.ParentId, face.CreditCode);
        Aliases = string.Join('\n', face.Aliases.Select(a => a.Trim()).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal));
        (Act, Basis, Reason) = (turning.Act, turning.Basis, turning.Reason);
    }

    /// <summary>Another version follows.</summary>
    public void GiveWay(DateOnly on) => To = on;

    /// <summary>The unit ends.</summary>
    public void End(DateOnly on, Turning turning) => (To, EndAct, EndBasis, EndReason) = (on, turning.Act, turning.Basis, turning.Reason);

    private string[] AliasList() => Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>变动: what happens to units.</summary>
internal enum UnitAct
{
    /// <summary>设立.</summary>
    Found,

    /// <summary>更名.</summary>
    Rename,

    /// <summary>划转: another unit above it, another code or rank.</summary>
    Move,

    /// <summary>合并.</summary>
    Merge,

    /// <summary>分设.</summary>
    Split,

    /// <summary>撤销.</summary>
    Dissolve,
}

/// <summary>What happened, by which document, and why.</summary>
internal sealed record Turning(UnitAct Act, string Basis, string Reason);

/// <summary>承继: the work of a unit that ended, or a part of one that did not, went to another.</summary>
internal sealed class UnitSuccession : Record
{
    private UnitSuccession() { }

    public UnitSuccession(Guid id, Guid fromId, Guid toId, DateOnly on, Turning turning) =>
        (Id, FromId, ToId, On, Act, Basis) = (id, fromId, toId, on, turning.Act, turning.Basis);

    public Guid FromId { get; private set; }

    public Guid ToId { get; private set; }

    public DateOnly On { get; private set; }

    public UnitAct Act { get; private set; }

    public string Basis { get; private set; } = "";
}
