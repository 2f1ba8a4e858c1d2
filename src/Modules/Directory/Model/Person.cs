namespace Luodi.Modules.Directory.Model;

/// <summary>人员: somebody who holds a post in a unit; may or may not have an account.</summary>
internal sealed class Person : Record
{
    private Person() { }

    public Person(Guid id, string name, string title, Guid unitId, bool leadsDuties) =>
        (Id, Name, Title, UnitId, LeadsDuties) = (id, name, title, unitId, leadsDuties);

    public string Name { get; private set; } = "";

    /// <summary>职务.</summary>
    public string Title { get; private set; } = "";

    public Guid UnitId { get; private set; }

    /// <summary>May be named as the lead official (牵头领导) of a duty.</summary>
    public bool LeadsDuties { get; private set; }
}
