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
        IdentityError[] errors = [describer.DuplicateUserName("x"), describer.InvalidUserName("x"), describer.ConcurrencyFailure()];
        var codes = errors.Select(e => Refusals.Of(IdentityResult.Failed(e))!.Code).Where(c => c.StartsWith("access.", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal(2, codes.Count);
        Assert.All(codes, code => Assert.NotNull(new AccessModule().Texts.GetString(code.Replace("access.", "access.refusal.", StringComparison.Ordinal), CultureInfo.GetCultureInfo(language))));
    }

    [Fact]
    public void What_no_act_of_ours_can_bring_about_is_a_defect_and_no_refusal() =>
        Assert.Throws<InvalidOperationException>(() => Refusals.Of(IdentityResult.Failed(new IdentityErrorDescriber().PasswordTooShort(10))));

    [Fact]
    public void Success_is_no_refusal() => Assert.Null(Refusals.Of(IdentityResult.Success));
}
