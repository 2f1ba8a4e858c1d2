using System.Text;
using Luodi.Compiler.Text;

namespace Luodi.Compiler.Tests.Corpus;

/// <summary>A stage's facts written under the lines of the source they belong to, compared with a file. Written only when BASELINE=write, never in CI.</summary>
internal static class Baseline
{
    public static void Check(string file, string actual)
    {
        if (Environment.GetEnvironmentVariable("BASELINE") == "write")
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "baselines are not written in CI");
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"no baseline {file}; write it with BASELINE=write and read it before committing");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    /// <summary>Every line of the source, with //@[column..column) fact below it for each fact that begins there.</summary>
    public static string Render(SourceText source, IEnumerable<(TextSpan Span, string Fact)> facts)
    {
        var byLine = facts.ToLookup(f => source.PositionOf(f.Span.Start).Line);
        var text = new StringBuilder();
        var lines = source.Content.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            text.Append(lines[i]).Append('\n');
            foreach (var (span, fact) in byLine[i + 1])
            {
                var quote = source.Slice(span).Replace("\n", "⏎", StringComparison.Ordinal);
                var column = source.PositionOf(span.Start).Column;
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"//@[{column:D2}..{column + span.Length:D2}) {fact} |{(quote.Length > 60 ? quote[..40] + "…" + quote[^19..] : quote)}|\n");
            }
        }

        return text.ToString();
    }
}
