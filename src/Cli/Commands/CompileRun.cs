using Luodi.Cli.Input;
using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.Diagnostics;
using Luodi.Compiler.Emit;
using Luodi.Compiler.Emit.AkomaNtoso;
using Luodi.Compiler.Emit.Calendar;
using Luodi.Compiler.Emit.Csv;
using Luodi.Compiler.Emit.Json;
using Luodi.Compiler.Emit.Markdown;
using Luodi.Compiler.Formats.Office;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Commands;

/// <summary>One run of the compile verb.</summary>
internal sealed class CompileRun(CompileRequest request, Terminal terminal, Func<SourceText, Compilation> compile, SecondReaderStep? second = null)
{
    private readonly InputFiles _files = InputFiles.Of(request.Inputs);
    private ExitCode _code = ExitCode.Done;

    public async Task<ExitCode> RunAsync(CancellationToken cancel)
    {
        foreach (var (path, sentence) in _files.Refused)
            Refuse(path, sentence);
        if (_files.Skipped > 0)
            terminal.Error.WriteLine($"luodi: {Sentences.Skipped(_files.Skipped)}");
        if (_files.Paths.Count == 0 && _files.Refused.Count == 0)
            Refuse(string.Join(' ', request.Inputs), Sentences.NoDocuments);
        if (_files.Paths.Count == 0)
            return _code;
        if (request.Output is { } output && _files.Paths.Any(input => input != InputFiles.StandardInput && Path.GetFullPath(input) == Path.GetFullPath(output)))
        {
            Refuse(output, Sentences.OutputIsInput);
            return _code;
        }
        if (request.Output is null && terminal.Width is not null && FormatAsked() is OutputFormat.Xlsx or OutputFormat.Docx)
        {
            Refuse("stdout", Sentences.NotForScreens);
            return _code;
        }
        try
        {
            using var file = request.Output is null ? null : OutputFile.At(request.Output);
            // Compiling one large text cannot be stopped half-way, so an interrupt does not wait for it.
            await Task.Run(() => Compile(file, cancel), cancel).WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Refuse(request.Output ?? "stdout", Sentences.Unwritable(failure));
        }
        return _code;
    }

    private void Compile(OutputFile? file, CancellationToken cancel)
    {
        // When no file could be read nothing is written, and an earlier output stays as it was.
        if (Emit(file, cancel))
            file?.Commit();
    }

    /// <returns>Whether anything was written.</returns>
    private bool Emit(OutputFile? file, CancellationToken cancel)
    {
        var progress = new Progress(terminal, _files.Paths.Count);
        using var emitter = new LazyEmitter(() => EmitterTo(file));
        foreach (var compiled in CompiledFile.Each(_files.Paths, terminal.Input, compile, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            // What is written to a screen would mix with the bar.
            progress.Clear();
            if (compiled.Compilation is { } read)
            {
                var compilation = second?.Read(read, compiled.Path, cancel) ?? read;
                emitter.Add(compilation, _files.Several ? compiled.Path.Replace('\\', '/') : null);
                Judge(compilation, compiled.Path);
            }
            else
                Refuse(compiled.Path, compiled.Refusal ?? "");
            progress.Step();
        }
        progress.Clear();
        emitter.Complete();
        return emitter.IsMade;
    }

    private IEmitter EmitterTo(OutputFile? file)
    {
        var stream = file?.Stream ?? terminal.OutputStream;
        return FormatAsked() switch
        {
            OutputFormat.Json => new JsonEmitter(stream),
            OutputFormat.Csv => new CsvEmitter(stream),
            OutputFormat.Xlsx => new XlsxEmitter(stream),
            OutputFormat.Docx => new DocxEmitter(stream),
            OutputFormat.Akn => new AkomaNtosoEmitter(stream),
            OutputFormat.Ics => new CalendarEmitter(stream),
            OutputFormat.Md => new MarkdownEmitter(stream),
            OutputFormat.Tree => file is null
                ? new TreeEmitter(terminal.Output, terminal.Width, terminal.Colour)
                : new TreeEmitter(new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" }, width: null, colour: false),
        };
    }

    private OutputFormat FormatAsked() => request.Format ?? Path.GetExtension(request.Output)?.ToUpperInvariant() switch
    {
        ".JSON" => OutputFormat.Json,
        ".CSV" => OutputFormat.Csv,
        ".XLSX" => OutputFormat.Xlsx,
        ".DOCX" => OutputFormat.Docx,
        ".AKN" or ".XML" => OutputFormat.Akn,
        ".ICS" => OutputFormat.Ics,
        ".MD" => OutputFormat.Md,
        _ => OutputFormat.Tree,
    };

    private void Judge(Compilation compilation, string path)
    {
        if (request.ErrorOn is not { } least)
            return;
        // The tree on the screen shows them; elsewhere whoever sees the exit code wants to see why.
        var told = FormatAsked() == OutputFormat.Tree && request.Output is null;
        foreach (var diagnostic in compilation.Documents.SelectMany(document => document.Diagnostics).Where(diagnostic => diagnostic.Severity >= least))
        {
            Worsen(ExitCode.Diagnostics);
            if (!told)
                terminal.Error.WriteLine($"{path}:{compilation.Text.PositionOf(diagnostic.Span.Start)}: {diagnostic.Severity.Name()} {diagnostic.Id} {diagnostic.Message}");
        }
    }

    private void Refuse(string path, string sentence)
    {
        terminal.Error.WriteLine($"luodi: {path}: {sentence}");
        Worsen(ExitCode.Input);
    }

    private void Worsen(ExitCode code) => _code = code > _code ? code : _code;

    /// <summary>Is made with the first file that can be read: making one already writes.</summary>
    private sealed class LazyEmitter(Func<IEmitter> make) : IEmitter
    {
        private IEmitter? _emitter;

        public bool IsMade => _emitter is not null;

        public void Add(Compilation compilation, string? file = null) => (_emitter ??= make()).Add(compilation, file);

        public void Complete() => _emitter?.Complete();

        public void Dispose() => _emitter?.Dispose();
    }
}
