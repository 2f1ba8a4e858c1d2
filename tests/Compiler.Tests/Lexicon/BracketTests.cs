using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Lexicon;

public sealed class BracketTests
{
    [Fact]
    public void Nested_brackets_find_their_partners()
    {
        var tokens = Lexer.Read(DenseText.Of(SourceText.From("（市依法治市办（普法办））")));
        Assert.Equal(tokens.Count - 1, tokens.PartnerOf(0));
        Assert.Equal(1, tokens.DepthAt(1));
    }

    [Theory]
    [InlineData("（甲")]
    [InlineData("甲）")]
    [InlineData("《甲\n乙》")]
    [InlineData("（甲】")]
    public void A_mark_without_partner_in_its_line_opens_nothing(string text)
    {
        var tokens = Lexer.Read(DenseText.Of(SourceText.From(text)));
        Assert.All(Enumerable.Range(0, tokens.Count), i => Assert.Equal((-1, 0), (tokens.PartnerOf(i), tokens.DepthAt(i))));
    }
}
