using System.Collections.Immutable;
using System.Text;
using Luodi.Compiler.Commitments;
using Luodi.Compiler.Lexicon;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Libraries;

/// <summary>指标键: an indicator in the form in which two documents mean the same: without place, marks and the words that vary (比重, 比例).</summary>
internal static class IndicatorKey
{
    private const int Shortest = 4;

    private static readonly string[] Scopes = ["全市", "全省", "全县", "全区", "全国", "全州", "我市", "我省", "我县", "我区", "本市", "本省", "本县", "本区", "全市域", "辖区内", "辖区", "全域"];

    private static readonly ImmutableArray<(string Word, string Meaning)> Same = [.. WordList.Read("SameIndicators").OrderByDescending(e => e.Word.Length)];

    /// <summary>The key; empty for an indicator too short to be known again (委员, 面积).</summary>
    public static string Of(Target target, string place)
    {
        var text = new StringBuilder(target.Indicator.Length);
        foreach (var c in target.Indicator)
            if (!DenseText.IsBlank(c) && c is not ('“' or '”' or '"' or '《' or '》' or '、' or ',' or '，' or '的'))
                text.Append(DenseText.Fold(c));
        var key = text.ToString();
        foreach (var scope in Scopes)
            if (key.StartsWith(scope, StringComparison.Ordinal))
                key = key[scope.Length..];
        if (place.Length > 0 && key.StartsWith(place, StringComparison.Ordinal))
            key = key[place.Length..];
        foreach (var (word, meaning) in Same)
            key = key.Replace(word, meaning, StringComparison.Ordinal);
        return key.Length >= Shortest ? key : "";
    }
}
