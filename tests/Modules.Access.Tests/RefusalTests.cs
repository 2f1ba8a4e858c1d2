using System.Globalization;
using Luodi.Modules.Access.Actions;
using Microsoft.AspNetCore.Identity;

namespace Luodi.Modules.Access.Tests;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Whatever_the_framework_refuses_has_a_sentence_of_ours(string language)
    {
        var describer = new IdentityErrorDescriber();
        IdentityError[] errors =
        [
            describer.PasswordMismatch(), describer.DuplicateUserName("x"), describer.InvalidUserName("x"), describer.ConcurrencyFailure(), describer.PasswordTooShort(10),
            describer.PasswordRequiresDigit(), describer.PasswordRequiresLower(), describer.PasswordRequiresUpper(), describer.DefaultError(),
        ];
        var codes = errors.Select(e => Refusals.From(IdentityResult.Failed(e)).Code).Where(c => c.StartsWith("access.", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal(4, codes.Count);
        Assert.All(codes, code => Assert.NotNull(new AccessModule().Texts.GetString(code.Replace("access.", "access.refusal.", StringComparison.Ordinal), CultureInfo.GetCultureInfo(language))));
    }
}
