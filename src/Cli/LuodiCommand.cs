using System.CommandLine;
using System.Reflection;
using Luodi.Cli.Commands;
using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.Text;

namespace Luodi.Cli;

/// <summary>The program: its verbs, and the one place where anything unforeseen ends.</summary>
internal static class LuodiCommand
{
    /// <param name="compile">The compiler; tests give one that finds the flaws they need.</param>
    /// <param name="environment">The environment's variables; tests give their own.</param>
    public static async Task<ExitCode> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancel, Func<SourceText, Compilation>? compile = null, Func<string, string?>? environment = null)
    {
        try
        {
            return await InvokeAsync(arguments, terminal, compile ?? PolicyCompiler.Compile, environment ?? Environment.GetEnvironmentVariable, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync($"luodi: {Sentences.Interrupted}").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
        catch (Exception failure)
        {
            await terminal.Error.WriteLineAsync($"luodi: {Sentences.Defect(failure)}").ConfigureAwait(false);
            return ExitCode.Defect;
        }
        finally
        {
            await terminal.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task<ExitCode> InvokeAsync(string[] arguments, Terminal terminal, Func<SourceText, Compilation> compile, Func<string, string?> environment, CancellationToken cancel)
    {
        var root = new RootCommand(Sentences.About);
        // The built-in option would name the version of whatever program runs this, a test runner for one.
        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "显示版本 / show the version";
        version.Action = new VersionAction();
        root.Subcommands.Add(CompileCommand.Create(terminal, compile, environment));
        root.Subcommands.Add(CheckCommand.Create(terminal, compile));
        root.Subcommands.Add(DiffCommand.Create(terminal, compile));
        var parsed = root.Parse(arguments);
        foreach (var error in parsed.Errors)
            await terminal.Error.WriteLineAsync($"luodi: {Sentences.WrongUsage(error.Message)}").ConfigureAwait(false);
        if (parsed.Errors.Count > 0)
        {
            await terminal.Error.WriteLineAsync("用法见 luodi --help。（See luodi --help.）").ConfigureAwait(false);
            return ExitCode.Input;
        }
        var configuration = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return (ExitCode)await parsed.InvokeAsync(configuration, cancel).ConfigureAwait(false);
    }

    public static string Version { get; } = typeof(LuodiCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    private sealed class VersionAction : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"luodi {Version}");
            return (int)ExitCode.Done;
        }
    }
}
