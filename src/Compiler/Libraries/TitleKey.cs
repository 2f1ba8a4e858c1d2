using Luodi.Compiler.Rules;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Libraries;

/// <summary>标题键: title and number of a document in the form in which two mentions of it are the same.</summary>
internal static class TitleKey
{
    /// <summary>The place a title names (临江市) and the rest of it, without issuer, marks, brackets and the shell of a notice.</summary>
    public static (string Place, string Name) Of(string title)
    {
        var bare = Inner(Bare(title));
        var (level, place, _) = IssuerReader.Read(bare);
        var about = bare.IndexOf("关于", StringComparison.Ordinal);
        if (about >= 0)
            return (level == PolicyLevel.National ? "" : place, bare[about..]);
        if (bare.StartsWith("中华人民共和国", StringComparison.Ordinal))
            return ("", bare["中华人民共和国".Length..]);
        var at = place.Length > 0 ? bare.IndexOf(place, StringComparison.Ordinal) : -1;
        return at >= 0 && at + place.Length < bare.Length ? (place, bare[(at + place.Length)..]) : (place, bare);
    }

    /// <summary>鲁厅字〔2018〕20号 → 鲁厅字201820: brackets are written in many ways.</summary>
    public static string OfNumber(string number) => string.Concat(number.Where(char.IsLetterOrDigit).Select(DenseText.Fold)).TrimEnd('号').Replace("第", "", StringComparison.Ordinal);

    /// <summary>印发《…方案》的通知 is cited for the plan.</summary>
    private static string Inner(string title)
    {
        var issue = title.IndexOf("印发", StringComparison.Ordinal);
        if (issue < 0 || !title.EndsWith("的通知", StringComparison.Ordinal))
            return title;
        var inner = title[(issue + 2)..^3];
        return inner.Length > 4 ? inner : title;
    }

    private static string Bare(string title)
    {
        var text = string.Concat(title.Where(c => !DenseText.IsBlank(c) && c is not ('《' or '》' or '〈' or '〉' or '“' or '”' or '"' or '\n' or '<' or '>')).Select(DenseText.Fold));
        // （试行）, （2026—2028年）
        while (text.Length > 6 && text[^1] == ')' && text.LastIndexOf('(') is var open and > 4)
            text = text[..open];
        return text;
    }
}
