using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests;

/// <summary>Twice the text may cost little more than twice the memory: measured in allocated bytes, which do not depend on the machine's load.</summary>
public sealed class ScalingTests
{
    private const string Head = "临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n";

    [Theory]
    [InlineData("全市企业达到192家以上，由市科技局负责推进并于2025年底前完成，")]
    [InlineData("推进创新发展")]
    [InlineData("（")]
    [InlineData("（（））")]
    [InlineData("《")]
    [InlineData("1")]
    [InlineData("111,")]
    [InlineData("1.")]
    [InlineData("（一）")]
    [InlineData("12家、")]
    [InlineData("给予奖励10万元，")]
    [InlineData("牵头单位：")]
    [InlineData("一、\n")]
    [InlineData("5元/元")]
    [InlineData("由市科技局")]
    [InlineData("市科技局、")]
    public void Twice_the_text_costs_about_twice(string brick)
    {
        var small = Cost(brick, 20_000);
        var large = Cost(brick, 40_000);
        Assert.True(large < small * 2.6, $"{brick}: {small:N0} bytes, then {large:N0}");
    }

    private static long Cost(string brick, int length)
    {
        var text = SourceText.From(Head + string.Concat(Enumerable.Repeat(brick, length / brick.Length)) + "。\n");
        PolicyCompiler.Compile(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PolicyCompiler.Compile(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
