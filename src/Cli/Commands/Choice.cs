using System.CommandLine.Parsing;

namespace Luodi.Cli.Commands;

/// <summary>An option that is one word of a closed set.</summary>
internal static class Choice<T> where T : struct, Enum
{
    /// <summary>The words, with bars between.</summary>
    public static string Words { get; } = string.Join('|', Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));

    public static T? Parse(ArgumentResult result)
    {
        var given = result.Tokens[0].Value;
        // By name only: the framework's parser would take a number for a word, too.
        foreach (var value in Enum.GetValues<T>())
            if (value.ToString().Equals(given, StringComparison.OrdinalIgnoreCase))
                return value;
        result.AddError(Sentences.UnknownChoice(given, Words));
        return null;
    }
}
