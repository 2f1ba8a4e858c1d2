using System.Text;
using Luodi.Compiler.Emit.Markdown;

namespace Luodi.Formats.Tests.Emit;

public sealed class MarkdownTests
{
    [Fact]
    public void A_document_is_a_heading_its_facts_and_a_table_for_each_kind()
    {
        var written = Encoding.UTF8.GetString(Policy.Written(s => new MarkdownEmitter(s), Policy.Compile("临江市推进创新工作方案\n一、目标\n到2027年，全社会研发投入占比达到3.2%以上。\n")));
        Assert.Equal("""
            # 临江市推进创新工作方案

            a.txt

            ## 目标

            | 序号 | 指标 | 要求 | 数值 | 单位 | 完成时限 | 所在条款 | 原文 | 出处 |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            | 1 | 全社会研发投入占比 | 不低于 | 3.2 | % | 2027年 | 一、目标 | 全社会研发投入占比达到3.2%以上 | 第3行 |

            """.ReplaceLineEndings("\n"), written);
    }

    [Theory]
    [InlineData("甲|乙", "甲\\|乙")]
    [InlineData("*重点*_x_", "\\*重点\\*\\_x\\_")]
    [InlineData("<script>", "\\<script\\>")]
    [InlineData("[甲](http://a)", "\\[甲\\](http://a)")]
    [InlineData("一行\n两行\r\n三行", "一行 两行 三行")]
    [InlineData("第三条\u0001", "第三条")]
    public void What_markdown_reads_as_markup_is_escaped(string text, string escaped) => Assert.Equal(escaped, MarkdownEmitter.Escaped(text));

    [Fact]
    public void Every_row_has_the_cells_of_its_table()
    {
        foreach (var compilation in Policy.Documents().Concat(Policy.Mutants(100)))
        {
            var cells = 0;
            foreach (var line in Encoding.UTF8.GetString(Policy.Written(s => new MarkdownEmitter(s), compilation)).Split('\n'))
            {
                var here = line.StartsWith('|') ? line.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|') : 0;
                Assert.True(cells == 0 || here == 0 || here == cells, line);
                cells = here;
            }
        }
    }
}
