using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>编号形式: how a number in front of a provision is written.</summary>
internal enum MarkForm { Part, Chapter, Section, Article, Chinese, ChineseInBrackets, Bare, Arabic, ArabicInBrackets, ArabicBeforeBracket, Circled, Decimal, LongDecimal, Dash, Unnumbered }

/// <summary>编号: a number that may begin a provision: its form, its value, where it stands in the dense text and where the digits in it do.</summary>
internal readonly record struct Mark(MarkForm Form, int Number, int DigitsStart, int DigitsEnd, int Start, int End)
{
    /// <summary>As written, without brackets and marks; —— for a dash, nothing where there is no number.</summary>
    public string Text(DenseText dense) => Form == MarkForm.Dash ? "——" : dense.Folded[DigitsStart..DigitsEnd].ToString();

    /// <summary>2.2024年底前… may be item 2 or a decimal; only its place in the list tells.</summary>
    public bool IsDoubtful { get; init; }
}
