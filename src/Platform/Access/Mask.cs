using System.Globalization;

namespace Luodi.Platform.Access;

/// <summary>脱敏: what of a piece of personal data may be seen by who has named no purpose. The one place that decides it.</summary>
public static class Mask
{
    private const string Stars = "****";

    /// <returns>Empty for what is empty: that nothing is known is no secret.</returns>
    public static string Of(PersonalField field, string? value) => string.IsNullOrWhiteSpace(value) ? "" : field switch
    {
        PersonalField.Phone => Phone(value.Trim()),
        PersonalField.Email => Email(value.Trim()),
        PersonalField.IdNumber => Ends(value.Trim(), 3, 1),
        PersonalField.HomeAddress => Address(value.Trim()),
    };

    /// <summary>139****1234; of a short number the last two digits.</summary>
    private static string Phone(string phone) => Ends(phone, phone.Length >= 11 ? 3 : 0, phone.Length >= 11 ? 4 : 2);

    /// <summary>z****@example.gov.cn: the domain tells where somebody works, which is no secret.</summary>
    private static string Email(string email) => email.LastIndexOf('@') is > 0 and var at ? Ends(email[..at], at > 1 ? 1 : 0, 0) + email[at..] : Stars;

    /// <summary>Down to the county: the division that everybody's papers show anyway.</summary>
    private static string Address(string address) =>
        address.IndexOfAny(['区', '县', '旗']) is > 0 and <= 12 and var end && end < address.Length - 1 ? address[..(end + 1)] + Stars : Stars;

    /// <summary>At least four signs stay hidden, else all; an emoji or a rare character is never cut in two.</summary>
    private static string Ends(string value, int first, int last)
    {
        var signs = new List<string>();
        for (var each = StringInfo.GetTextElementEnumerator(value); each.MoveNext();)
            signs.Add(each.GetTextElement());
        return signs.Count - first - last < 4 ? Stars : string.Concat(signs.Take(first)) + Stars + string.Concat(signs.TakeLast(last));
    }
}
