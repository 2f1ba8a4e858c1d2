using Luodi.Compiler.Rules;

namespace Luodi.Compiler.Tests.Checking;

public sealed class IssuerTests
{
    [Theory]
    [InlineData("国务院办公厅", PolicyLevel.National, "")]
    [InlineData("中共中央 国务院", PolicyLevel.National, "")]
    [InlineData("国家市场监督管理总局", PolicyLevel.National, "")]
    [InlineData("江南省人民代表大会常务委员会", PolicyLevel.Province, "江南省")]
    [InlineData("北京市人民政府", PolicyLevel.Province, "北京市")]
    [InlineData("临江市人民政府办公室", PolicyLevel.City, "临江市")]
    [InlineData("中共临江市委 临江市人民政府", PolicyLevel.City, "临江市")]
    [InlineData("临江市市场监督管理局", PolicyLevel.City, "临江市")]
    [InlineData("临江市统计局 临江市发展和改革委员会 临江市科学技术局", PolicyLevel.City, "临江市")]
    [InlineData("中共云岭区委　云岭区人民政府", PolicyLevel.County, "云岭区")]
    [InlineData("临江市云岭区人民政府", PolicyLevel.County, "云岭区")]
    [InlineData("江南省临江市青埠县桐坪镇人民政府", PolicyLevel.Township, "桐坪镇")]
    [InlineData("彝山自治州人民政府", PolicyLevel.City, "彝山自治州")]
    [InlineData("领导小组办公室", PolicyLevel.Unknown, "")]
    [InlineData("", PolicyLevel.Unknown, "")]
    public void Level_and_place_come_from_the_issuers_name(string issuer, PolicyLevel level, string place)
    {
        var (read, where, _) = IssuerReader.Read(issuer);
        Assert.Equal((level, place), (read, where));
    }

    [Fact]
    public void The_place_above_is_the_one_named_before() => Assert.Equal("临江市", IssuerReader.Read("临江市云岭区人民政府").Above);
}
