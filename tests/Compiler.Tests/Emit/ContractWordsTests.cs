using Luodi.Compiler.Commitments;
using Luodi.Compiler.Emit;

namespace Luodi.Compiler.Tests.Emit;

public sealed class ContractWordsTests
{
    [Fact]
    public void Every_word_reads_back_as_what_was_written()
    {
        Assert.All(Enum.GetValues<Comparator>(), comparator => Assert.Equal(comparator, ContractWords.ComparatorOf(comparator.Word())));
        Assert.All(Enum.GetValues<Every>(), every => Assert.Equal(every, ContractWords.EveryOf(every.Word())));
        Assert.All(Enum.GetValues<Force>(), force => Assert.Equal(force, ContractWords.ForceOf(force.Word())));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AtLeast")]
    [InlineData("Month")]
    [InlineData("1")]
    public void No_other_word_is_read(string? word)
    {
        Assert.Null(ContractWords.ComparatorOf(word));
        Assert.Null(ContractWords.EveryOf(word));
        Assert.Null(ContractWords.ForceOf(word));
    }
}
