using System.CommandLine;
using Luodi.Cli.Input;

namespace Luodi.Cli.Commands;

/// <summary>The files, folders or standard input that a verb reads.</summary>
internal static class InputArgument
{
    public static Argument<string[]> Create(string description)
    {
        var inputs = new Argument<string[]>("FILE") { Description = description, Arity = ArgumentArity.OneOrMore };
        // A mistyped option is no file.
        inputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && token.Value != InputFiles.StandardInput && !Path.Exists(token.Value)))
                result.AddError(Sentences.UnknownOption(token.Value));
        });
        return inputs;
    }
}
