using Luodi.Cli.Input;
using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Emit.Csv;
using Luodi.Compiler.Emit.Json;

namespace Luodi.Cli.Commands;

/// <summary>One run of the compile verb.</summary>
internal sealed class CompileRun(CompileRequest request, Terminal terminal)
{
    private ExitCode _code = ExitCode.Done;

    public async Task<ExitCode> RunAsync(CancellationToken cancel)
    {
        var files = InputFiles.Of(request.Inputs);
        foreach (var missing in files.Missing)
            Refuse(missing, Sentences.Missing);
        if (files.Skipped > 0)
            terminal.Error.WriteLine($"luodi: {Sentences.Skipped(files.Skipped)}");
        if (files.Paths.Count == 0 && files.Missing.Count == 0)
            Refuse(string.Join(' ', request.Inputs), Sentences.NoDocuments);
        if (files.Paths.Count == 0)
            return _code;
        if (request.Output is { } path && files.Paths.Any(input => input != InputFiles.StandardInput && Path.GetFullPath(input) == Path.GetFullPath(path)))
        {
            Refuse(path, Sentences.OutputIsInput);
            return _code;
        }
        try
        {
            using var file = request.Output is null ? null : new AtomicFile(request.Output);
            // Compiling one large text cannot be stopped half-way, so an interrupt does not wait for it.
            await Task.Run(() => Compile(files, file, cancel), cancel).WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Refuse(request.Output ?? "stdout", Sentences.Unwritable(failure));
        }
        return _code;
    }

    private void Compile(InputFiles files, AtomicFile? file, CancellationToken cancel)
    {
        var several = files.Paths.Count + files.Missing.Count > 1 || Directory.Exists(request.Inputs[0]);
        IEmitter? emitter = null;
        try
        {
            foreach (var compiled in CompiledFile.Each(files.Paths, terminal.Input, cancel))
            {
                cancel.ThrowIfCancellationRequested();
                if (compiled.Compilation is not { } compilation)
                {
                    Refuse(compiled.Path, compiled.Refusal ?? "");
                    continue;
                }
                emitter ??= EmitterTo(file);
                emitter.Add(compilation, several ? compiled.Path.Replace('\\', '/') : null);
                Judge(compilation);
            }
            if (emitter is null)
                return;
            emitter.Complete();
            file?.Commit();
        }
        finally
        {
            emitter?.Dispose();
        }
    }

    private IEmitter EmitterTo(AtomicFile? file)
    {
        var stream = file?.Stream ?? terminal.OutputStream;
        return FormatAsked() switch
        {
            OutputFormat.Json => new JsonEmitter(stream),
            OutputFormat.Csv => new CsvEmitter(stream),
            OutputFormat.Tree => file is null
                ? new TreeEmitter(terminal.Output, terminal.Width, terminal.Colour)
                : new TreeEmitter(new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" }, width: null, colour: false),
        };
    }

    private OutputFormat FormatAsked() => request.Format ?? Path.GetExtension(request.Output)?.ToUpperInvariant() switch
    {
        ".JSON" => OutputFormat.Json,
        ".CSV" => OutputFormat.Csv,
        _ => OutputFormat.Tree,
    };

    private void Judge(Compilation compilation)
    {
        if (request.ErrorOn is { } least && compilation.Documents.Any(d => d.Diagnostics.Any(x => x.Severity >= least)))
            Worsen(ExitCode.Diagnostics);
    }

    private void Refuse(string path, string sentence)
    {
        terminal.Error.WriteLine($"luodi: {path}: {sentence}");
        Worsen(ExitCode.Input);
    }

    private void Worsen(ExitCode code) => _code = code > _code ? code : _code;
}
