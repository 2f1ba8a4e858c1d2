using Luodi.Modules.Directory.Contract;
using Luodi.Modules.Directory.Rules;

namespace Luodi.Modules.Directory.Tests.Rules;

public sealed class CodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")] // the example printed in GB 32100-2015
    [InlineData("91110000600037341L")]
    [InlineData("91330100799655058B")]
    [InlineData("914403001922038216")]
    [InlineData("12100000400000624D")]
    [InlineData("12100000400002259P")]
    public void Credit_codes_that_are_published_will_do(string code) => Assert.Null(CreditCode.Refuse(code, "Code"));

    [Theory]
    [InlineData("91350100M000100Y4", "directory.credit-code-length", 17)]
    [InlineData("91350100M00O100Y43", "directory.credit-code-character", 12)]
    [InlineData("9135010AM000100Y43", "directory.credit-code-character", 8)]
    [InlineData("91350100m000100Y43", "directory.credit-code-character", 9)]
    [InlineData("91350100M000100Y53", "directory.credit-code-check", 17)]
    [InlineData("91350100M000100Y44", "directory.credit-code-check", 18)]
    [InlineData("91350200M000100Y43", "directory.credit-code-check", 18)]
    public void A_wrong_credit_code_is_refused_with_the_place_that_is_wrong(string code, string refusal, int place)
    {
        var answer = CreditCode.Refuse(code, "Code");
        Assert.Equal((refusal, place), (answer?.Code, answer?.Arguments[0]));
    }

    [Fact]
    public void Any_one_digit_that_is_copied_wrong_is_noticed()
    {
        const string code = "91350100M000100Y43";
        for (var i = 0; i < code.Length; i++)
            foreach (var other in "0123456789".Where(c => c != code[i]))
                Assert.NotNull(CreditCode.Refuse(code[..i] + other + code[(i + 1)..], "Code"));
    }

    [Theory]
    [InlineData("990000", UnitLevel.Province, null)]
    [InlineData("990100", UnitLevel.City, "990000")]
    [InlineData("990102", UnitLevel.District, "990100")]
    [InlineData("990102001", UnitLevel.Township, "990102")]
    [InlineData("990102001001", UnitLevel.Village, "990102001")]
    [InlineData("990102", UnitLevel.District, "990000")] // a county straight under a province
    [InlineData("990100", UnitLevel.City, "000000")]
    public void A_division_code_extends_the_one_above(string code, UnitLevel level, string? above) =>
        Assert.Null(UnitCode.Refuse(code, level, UnitKind.Division, above, "Code"));

    [Theory]
    [InlineData("990202", UnitLevel.District, "990100", "directory.unit-code-prefix", 4)]
    [InlineData("990103001", UnitLevel.Township, "990102", "directory.unit-code-prefix", 6)]
    [InlineData("99010a", UnitLevel.District, "990100", "directory.unit-code-digits", 6)]
    [InlineData("9901 2", UnitLevel.District, "990100", "directory.unit-code-character", 5)]
    [InlineData("99012", UnitLevel.District, "990100", "directory.unit-code-digits", 5)]
    public void A_wrong_division_code_is_refused_with_the_place_that_is_wrong(string code, UnitLevel level, string above, string refusal, int place)
    {
        var answer = UnitCode.Refuse(code, level, UnitKind.Division, above, "Code");
        Assert.Equal((refusal, place), (answer?.Code, answer?.Arguments[0]));
    }

    [Fact]
    public void A_division_code_says_its_level() =>
        Assert.Equal("directory.unit-code-level", UnitCode.Refuse("990102001", UnitLevel.Village, UnitKind.Division, "990102", "Code")?.Code);

    [Theory]
    [InlineData("KJJ-01", true)]
    [InlineData("12345", false)]
    public void A_code_of_the_citys_own_has_a_letter_in_it(string code, bool will) =>
        Assert.Equal(will, UnitCode.Refuse(code, UnitLevel.City, UnitKind.Department, null, "Code") is null);
}
