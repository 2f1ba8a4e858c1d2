namespace Luodi.Modules.Directory.Model;

/// <summary>查看个人信息: somebody looked at one field of one person whole, for a purpose. Added, never changed.</summary>
internal sealed class PersonalDataOpening : Record
{
    public const int ReasonLength = 200;

    private PersonalDataOpening() { }

    public PersonalDataOpening(Guid id, Guid personId, PersonalField field, Purpose purpose, string reason, Actor by, DateTimeOffset at)
    {
        (Id, PersonId, Field, Purpose, Reason, At) = (id, personId, field, purpose, reason, at);
        (ByPersonId, ByName, BySeat) = (by.PersonId, by.Name, by.SeatName);
    }

    public Guid PersonId { get; private set; }

    public PersonalField Field { get; private set; }

    public Purpose Purpose { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid ByPersonId { get; private set; }

    public string ByName { get; private set; } = "";

    public string BySeat { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
