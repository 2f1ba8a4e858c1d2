namespace Luodi.Modules.Directory.Model;

/// <summary>单位: that it is one and the same through every name, code and place it had. What it was on a day says <see cref="UnitVersion"/>.</summary>
internal sealed class Unit : Record
{
    private Unit() { }

    public Unit(Guid id) => Id = id;

    /// <summary>How often something happened to it. Guards two people who reorganise the same unit at once.</summary>
    public int Turns { get; private set; }

    public void Turn() => Turns++;
}
