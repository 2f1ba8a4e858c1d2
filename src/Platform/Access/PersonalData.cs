namespace Luodi.Platform.Access;

/// <summary>个人信息 that is shown masked unless a purpose allows it whole.</summary>
public enum PersonalField { Phone, Email, IdNumber, HomeAddress }

/// <summary>使用目的: the closed list of what personal data may be looked at for.</summary>
public enum Purpose
{
    /// <summary>工作联系.</summary>
    Contact,

    /// <summary>核实身份.</summary>
    VerifyIdentity,

    /// <summary>突发事件应急.</summary>
    Emergency,

    /// <summary>更正信息, as the person asked.</summary>
    Correction,

    /// <summary>依法提供 to an authority that may ask.</summary>
    LegalDuty,
}

/// <summary>A property that holds personal data: pages, exports and the view of the journal show it masked.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(PersonalField field) : Attribute
{
    public PersonalField Field { get; } = field;
}

/// <summary>Which purpose opens which field: no more than it needs.</summary>
public static class PurposeRule
{
    public static bool Opens(Purpose purpose, PersonalField field) => purpose switch
    {
        Purpose.Contact => field is PersonalField.Phone or PersonalField.Email,
        Purpose.VerifyIdentity => field is PersonalField.IdNumber,
        Purpose.Emergency => field is PersonalField.Phone or PersonalField.HomeAddress,
        Purpose.Correction or Purpose.LegalDuty => true,
    };
}
