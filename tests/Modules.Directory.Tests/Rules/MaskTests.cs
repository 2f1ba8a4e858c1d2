using FsCheck;
using FsCheck.Fluent;
using Luodi.Platform.Access;

namespace Luodi.Modules.Directory.Tests.Rules;

/// <summary>脱敏: what may be seen without a purpose.</summary>
public sealed class MaskTests
{
    [Theory]
    [InlineData(PersonalField.Phone, "13912341234", "139****1234")]
    [InlineData(PersonalField.Phone, " 13912341234 ", "139****1234")]
    [InlineData(PersonalField.Phone, "0990-1234567", "099****4567")]
    [InlineData(PersonalField.Phone, "1234567", "****67")]
    [InlineData(PersonalField.Phone, "110", "****")]
    [InlineData(PersonalField.Email, "zhangsan@example.gov.cn", "z****@example.gov.cn")]
    [InlineData(PersonalField.Email, "z@example.gov.cn", "****@example.gov.cn")]
    [InlineData(PersonalField.Email, "none", "****")]
    [InlineData(PersonalField.IdNumber, "990101199001010018", "990****8")]
    [InlineData(PersonalField.HomeAddress, "临江市云岭区和平路1号2单元301", "临江市云岭区****")]
    [InlineData(PersonalField.HomeAddress, "和平路1号", "****")]
    [InlineData(PersonalField.HomeAddress, "云岭区", "****")]
    [InlineData(PersonalField.Phone, null, "")]
    [InlineData(PersonalField.IdNumber, "  ", "")]
    public void Each_field_shows_what_it_may(PersonalField field, string? value, string shown) => Assert.Equal(shown, Mask.Of(field, value));

    [Fact]
    public void Whatever_is_entered_the_whole_value_never_shows() =>
        Prop.ForAll<NonNull<string>>(entered => Enum.GetValues<PersonalField>().All(field =>
        {
            var value = entered.Get.Trim();
            return value.Length == 0 || Mask.Of(field, value) is var shown && (!shown.Contains(value, StringComparison.Ordinal) || value.All(c => c == '*'));
        })).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Purpose.Contact, PersonalField.Phone, true)]
    [InlineData(Purpose.Contact, PersonalField.IdNumber, false)]
    [InlineData(Purpose.VerifyIdentity, PersonalField.IdNumber, true)]
    [InlineData(Purpose.VerifyIdentity, PersonalField.HomeAddress, false)]
    [InlineData(Purpose.Emergency, PersonalField.HomeAddress, true)]
    [InlineData(Purpose.Emergency, PersonalField.Email, false)]
    [InlineData(Purpose.LegalDuty, PersonalField.IdNumber, true)]
    public void A_purpose_opens_no_more_than_it_needs(Purpose purpose, PersonalField field, bool opens) => Assert.Equal(opens, PurposeRule.Opens(purpose, field));
}
