using Luodi.Compiler.Provisions;

namespace Luodi.Compiler.Tests;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("市科技局要抓好落实。", SentenceKind.Commitment)]
    [InlineData("创新是第一动力。", SentenceKind.Background)]
    [InlineData("上述工作要在2025年6月底前全部到位。", SentenceKind.Unread)]
    public void A_sentence_says_what_became_of_it(string sentence, SentenceKind kind)
    {
        var compilation = Compiled.Text("临江市推进创新工作方案\n为推进各项工作，制定本方案，请各有关方面认真组织，切实抓好任务的落实，取得实效。\n一、任务\n" + sentence + "\n分享\n");
        var found = compilation.Sentences.Single(s => compilation.Text.Slice(s.Span).StartsWith(sentence, StringComparison.Ordinal));
        Assert.Equal(kind, found.Kind);
        Assert.Equal([SentenceKind.Heading, SentenceKind.Background, SentenceKind.Heading, kind, SentenceKind.Furniture], compilation.Sentences.Select(s => s.Kind));
    }
}
