using Luodi.Cli.Input;
using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Emit.Json;
using Luodi.Compiler.Emit.Sarif;
using Luodi.Compiler.Libraries;
using Luodi.Compiler.Rules;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Commands;

/// <summary>One run of the check verb.</summary>
internal sealed class CheckRun(CheckRequest request, Terminal terminal, Func<SourceText, Compilation> compile)
{
    private readonly InputFiles _files = InputFiles.Of(request.Inputs);
    private readonly Verdict _verdict = new(terminal);

    public async Task<ExitCode> RunAsync(CancellationToken cancel)
    {
        foreach (var (path, sentence) in _files.Refused)
            _verdict.Refuse(path, sentence);
        if (_files.Skipped > 0)
            terminal.Error.WriteLine($"luodi: {Sentences.Skipped(_files.Skipped)}");
        if (_files.Paths.Count == 0 && _files.Refused.Count == 0)
            _verdict.Refuse(string.Join(' ', request.Inputs), Sentences.NoDocuments);
        if (_files.Paths.Count == 0)
            return _verdict.Code;
        if (request.Output is { } output && _files.Paths.Any(input => input != InputFiles.StandardInput && Path.GetFullPath(input) == Path.GetFullPath(output)))
        {
            _verdict.Refuse(output, Sentences.OutputIsInput);
            return _verdict.Code;
        }
        if (Settings() is not { } settings)
            return _verdict.Code;
        try
        {
            using var file = request.Output is null ? null : OutputFile.At(request.Output);
            await Task.Run(() => CheckInto(file, settings, cancel), cancel).WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            _verdict.Refuse(request.Output ?? "stdout", Sentences.Unwritable(failure));
        }
        return _verdict.Code;
    }

    /// <summary>What is accepted and what is known of other documents; null when one of these files cannot be used, for a check without it would mislead.</summary>
    private (Suppressions Suppressions, DocumentRegister Register)? Settings()
    {
        var reading = "";
        try
        {
            var suppressions = new List<Suppression>();
            foreach (var path in request.Suppressions is { } named ? [named] : SuppressionFile.Beside(request.Inputs))
                suppressions.AddRange(SuppressionFile.Read(reading = path));
            reading = request.Register ?? "";
            return (new Suppressions([.. suppressions]), request.Register is { } register ? RegisterFile.Read(register) : DocumentRegister.Empty);
        }
        catch (InvalidDataException failure)
        {
            _verdict.Refuse(reading, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _verdict.Refuse(reading, Sentences.Unreadable(failure));
        }
        return null;
    }

    private void CheckInto(OutputFile? file, (Suppressions Suppressions, DocumentRegister Register) settings, CancellationToken cancel)
    {
        Check(file, settings, cancel);
        file?.Commit();
    }

    private void Check(OutputFile? file, (Suppressions Suppressions, DocumentRegister Register) settings, CancellationToken cancel)
    {
        var (suppressions, register) = settings;
        var progress = new Progress(terminal, _files.Paths.Count);
        using var emitter = EmitterTo(file);
        var options = new CheckOptions { Today = request.Today ?? terminal.Today() };
        var library = new LibraryCheck(register);
        foreach (var compiled in CompiledFile.Each(_files.Paths, terminal.Input, compile, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            progress.Clear();
            if (compiled.Compilation is { } compilation)
            {
                var path = compiled.Path.Replace('\\', '/');
                foreach (var finding in DocumentCheck.Findings(compilation, path, options))
                    Report(suppressions.Apply(finding), emitter);
                library.Add(compilation, path);
            }
            else
                _verdict.Refuse(compiled.Path, compiled.Refusal ?? "");
            progress.Step();
        }
        progress.Clear();
        foreach (var finding in library.Findings())
            Report(suppressions.Apply(finding), emitter);
        foreach (var flaw in suppressions.Flaws())
            Report(flaw, emitter);
        emitter.Complete();
    }

    private void Report(Finding finding, IFindingEmitter emitter)
    {
        emitter.Add(finding);
        if (finding.Suppression is null && request.ErrorOn is { } least && finding.Diagnostic.Severity >= least)
            _verdict.Worsen(ExitCode.Diagnostics);
    }

    private IFindingEmitter EmitterTo(OutputFile? file)
    {
        var stream = file?.Stream ?? terminal.OutputStream;
        return FormatAsked() switch
        {
            CheckFormat.Json => new JsonFindings(stream),
            CheckFormat.Sarif => new SarifFindings(stream, [.. DocumentCheck.Descriptors, .. LibraryCheck.Descriptors, .. Suppressions.Descriptors], LuodiCommand.Version, request.Language == Language.En),
            CheckFormat.Text => file is null
                ? new FindingLines(terminal.Output, request.Language, request.Show, terminal.Colour)
                : new FindingLines(new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" }, request.Language, request.Show, colour: false),
        };
    }

    private CheckFormat FormatAsked() => request.Format ?? Path.GetExtension(request.Output)?.ToUpperInvariant() switch
    {
        ".JSON" => CheckFormat.Json,
        ".SARIF" => CheckFormat.Sarif,
        _ => CheckFormat.Text,
    };
}
