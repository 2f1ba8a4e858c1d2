using System.Globalization;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Provisions;

/// <summary>编号形式: how a number in front of a provision is written.</summary>
internal enum MarkForm { Part, Chapter, Section, Article, Chinese, ChineseInBrackets, Bare, Arabic, ArabicInBrackets, ArabicBeforeBracket, Circled, Decimal, LongDecimal, Dash, Unnumbered }

/// <summary>编号: a number that may begin a provision: its form, its value, where it stands in the dense text and where the digits in it do.</summary>
internal readonly record struct Mark(MarkForm Form, int Number, int DigitsStart, int DigitsEnd, int Start, int End)
{
    /// <summary>As written, without brackets and marks; —— for a dash, nothing where there is no number.</summary>
    public string Text(DenseText dense) =>
        Form == MarkForm.Dash ? "——" : Usual.Find(dense.Folded[DigitsStart..DigitsEnd]) ?? dense.Folded[DigitsStart..DigitsEnd].ToString();

    /// <summary>The numbers that most documents count with.</summary>
    private static readonly WordSet Usual = new([.. Enumerable.Range(1, 60).Select(n => n.ToString(CultureInfo.InvariantCulture)), .. Enumerable.Range(1, 60).Select(Chinese)]);

    private static string Chinese(int number)
    {
        const string digits = "〇一二三四五六七八九";
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? digits[tens..(tens + 1)] : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones..(ones + 1)] : "");
    }

    /// <summary>2.2024年底前… may be item 2 or a decimal; only its place in the list tells.</summary>
    public bool IsDoubtful { get; init; }
}
