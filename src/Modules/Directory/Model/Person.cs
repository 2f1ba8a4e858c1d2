namespace Luodi.Modules.Directory.Model;

/// <summary>人员: somebody who holds a post in a unit; may or may not have an account.</summary>
internal sealed class Person : Record
{
    private Person() { }

    public Person(Guid id, string name, string title, Guid unitId, bool leadsDuties) =>
        (Id, Name, Title, UnitId, LeadsDuties) = (id, name, title, unitId, leadsDuties);

    /// <summary>更正 of what stands in the register.</summary>
    public void Correct(string name, string title, Guid unitId, bool leadsDuties) => (Name, Title, UnitId, LeadsDuties) = (name, title, unitId, leadsDuties);

    public string Name { get; private set; } = "";

    /// <summary>职务.</summary>
    public string Title { get; private set; } = "";

    public Guid UnitId { get; private set; }

    /// <summary>May be named as the lead official (牵头领导) of a duty.</summary>
    public bool LeadsDuties { get; private set; }

    [Personal(PersonalField.Phone)]
    public string? Phone { get; private set; }

    [Personal(PersonalField.Email)]
    public string? Email { get; private set; }

    /// <summary>公民身份号码.</summary>
    [Personal(PersonalField.IdNumber)]
    public string? IdNumber { get; private set; }

    [Personal(PersonalField.HomeAddress)]
    public string? HomeAddress { get; private set; }

    public string? Value(PersonalField field) => field switch
    {
        PersonalField.Phone => Phone,
        PersonalField.Email => Email,
        PersonalField.IdNumber => IdNumber,
        PersonalField.HomeAddress => HomeAddress,
    };

    /// <param name="value">Null takes it away.</param>
    public void Enter(PersonalField field, string? value)
    {
        switch (field)
        {
            case PersonalField.Phone: Phone = value; break;
            case PersonalField.Email: Email = value; break;
            case PersonalField.IdNumber: IdNumber = value; break;
            case PersonalField.HomeAddress: HomeAddress = value; break;
        }
    }
}
