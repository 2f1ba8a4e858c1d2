using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests;

/// <summary>Twice the text may cost little more than twice the memory: measured in allocated bytes, which do not depend on the machine's load.</summary>
public sealed class ScalingTests
{
    /// <summary>Bytes allocated for each byte of UTF-8 source, beyond the decoded text itself: the commitments, for the most part.</summary>
    private const double MostPerByte = 9.2;

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
    [InlineData("从2020年的30%提高到40%、")]
    [InlineData("在2020年的")]
    [InlineData("（责任单位：市科技局）\n")]
    [InlineData("三亿五千万")]
    [InlineData("（以下简称")]
    [InlineData("对企业分别给予10万元、最高20万元、")]
    [InlineData("市科技局和")]
    [InlineData("a      ")]
    [InlineData("市科技局\t")]
    [InlineData("牵头单位：市科技局\n配合单位：市财政局\n")]
    [InlineData("第一条 市科技局负责。\n")]
    [InlineData("（以下简称甲乙丙丁）")]
    public void Twice_the_text_costs_about_twice(string brick)
    {
        var small = Cost(brick, 20_000);
        var large = Cost(brick, 40_000);
        Assert.True(large < small * 2.6, $"{brick}: {small:N0} bytes, then {large:N0}");
    }

    /// <summary>Within one clause, which is cut only at four hundred tokens: nothing may be made of the whole clause for each of its amounts.</summary>
    [Theory]
    [InlineData("10万元、")]
    [InlineData("30%、")]
    [InlineData("给予10万元、")]
    [InlineData("奖励10万元")]
    [InlineData("按照30%给予20%、")]
    [InlineData("最高10万元、")]
    public void Twice_the_amounts_in_one_clause_cost_about_twice(string brick)
    {
        var small = Cost("企业投产的，给予奖励" + Repeated(brick, 40), 1);
        var large = Cost("企业投产的，给予奖励" + Repeated(brick, 80), 1);
        Assert.True(large < small * 2.1, $"{brick}: {small:N0} bytes, then {large:N0}");
    }

    private static string Repeated(string brick, int times) => string.Concat(Enumerable.Repeat(brick, times));

    private static long Cost(string brick, int length)
    {
        var text = SourceText.From(Head + Repeated(brick, Math.Max(1, length / brick.Length)) + "。\n");
        PolicyCompiler.Compile(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PolicyCompiler.Compile(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void Ten_megabytes_without_a_line_break_are_read_like_any_other_text()
    {
        var text = SourceText.From(Head + string.Concat(Enumerable.Repeat("加快建设创新平台，推动全市企业达到192家以上，", 160_000)));
        PolicyCompiler.Compile(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var compilation = PolicyCompiler.Compile(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(text.Length, compilation.Sentences[^1].Span.End);
        Assert.True(allocated < 12L * text.Length, $"{allocated:N0} bytes for {text.Length:N0} characters");
    }

    /// <summary>Provisions, responsibilities and organs are each looked for among all others of the document: every article brings new ones.</summary>
    [Theory]
    [InlineData("第{0}条 由{1}产业局、{1}商务局负责推进，到2025年，企业达到{0}家以上。\n")]
    [InlineData("（一）建设\n{0}.到2025年，企业达到{0}家以上。（责任单位：{1}产业局）\n")]
    [InlineData("第{0}条 临江市{1}产业委员会（以下简称{1}产业委）负责推进。由{1}产业委组织考核。\n")]
    [InlineData("到2025年，企业达到{0}家以上。（责任单位：{1}产业局）\n")]
    [InlineData("第{0}条 按照《{1}办法》执行，违反本方案第{0}条的，由市科技局责令改正。\n")]
    public void Four_times_the_articles_cost_about_four_times(string article)
    {
        var small = Cost(Articles(article, 2_500), 1);
        var large = Cost(Articles(article, 10_000), 1);
        Assert.True(large < small * 4.6, $"{article}: {small:N0} bytes, then {large:N0}");
    }

    private static string Articles(string article, int count) => string.Concat(Enumerable.Range(1, count).Select(i =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, article, i, $"{(char)('\u4E00' + i % 9000)}{(char)('\u4E00' + i / 9000)}")));

    /// <summary>A sign, a figure or a mark again and again: nothing may follow such a run down to its end from each of its places, nor call itself for each.</summary>
    [Fact]
    public async Task A_run_of_one_character_ends_in_time()
    {
        const string Letters = "零〇一两十百千万亿壹拾负半多余约几数第每日月年时分之又点上下前后至到从由把将对为于和与及或等新增达超不低的，、。；：？！…（）()《》〈〉“”‘’【】〔〕[]{}—-~·%‰+/*.,0９a\u3000\t|①⑴-•";
        var read = Task.Run(() =>
        {
            foreach (var letter in Letters)
                PolicyCompiler.Compile(SourceText.From(Head + "到2027年，" + new string(letter, 100_000) + "家。"));
        }, TestContext.Current.CancellationToken);
        await read.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    /// <summary>As many different names as sentences: nothing may be held against everything before it. Each pair looked at would take hours.</summary>
    [Fact]
    public async Task A_hundred_thousand_different_organs_end_in_time()
    {
        var text = SourceText.From(Head + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"由{(char)('\u4E00' + i % 9000)}{(char)('\u4E00' + i / 9000)}产业发展局负责推进。\n")));
        var read = Task.Run(() => PolicyCompiler.Compile(text), TestContext.Current.CancellationToken);
        await read.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    /// <summary>What is found is kept; what was needed to find it is rented and given back. The corpus is full of commitments; most texts cost a fraction.</summary>
    [Fact]
    public void Reading_litters_little()
    {
        var sources = Directory.GetFiles(RepositoryFiles.Corpus, "source.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
        var text = SourceText.From(string.Concat(Enumerable.Repeat(string.Concat(sources), 10)));
        PolicyCompiler.Compile(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PolicyCompiler.Compile(text);
        var perByte = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)System.Text.Encoding.UTF8.GetByteCount(text.Content);
        Assert.True(perByte < MostPerByte, $"{perByte:N2} bytes for each byte of the text");
    }
}
