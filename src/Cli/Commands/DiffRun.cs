using Luodi.Cli.Input;
using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.Comparison;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Commands;

/// <summary>One run of the diff verb.</summary>
internal sealed class DiffRun(DiffRequest request, Terminal terminal, Func<SourceText, Compilation> compile)
{
    private readonly Verdict _verdict = new(terminal);

    public async Task<ExitCode> RunAsync(CancellationToken cancel)
    {
        var old = Read(request.Old, cancel);
        var other = Read(request.New, cancel);
        if (old is null || other is null)
            return _verdict.Code;
        if (request.Output is { } output && ((string[])[request.Old, request.New]).Any(input => input != InputFiles.StandardInput && Path.GetFullPath(input) == Path.GetFullPath(output)))
        {
            _verdict.Refuse(output, Sentences.OutputIsInput);
            return _verdict.Code;
        }
        try
        {
            using var file = request.Output is null ? null : OutputFile.At(request.Output);
            await Task.Run(() => Write(file, old, other), cancel).WaitAsync(cancel).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            file?.Commit();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            _verdict.Refuse(request.Output ?? "stdout", Sentences.Unwritable(failure));
        }
        return _verdict.Code;
    }

    private Compilation? Read(string path, CancellationToken cancel)
    {
        var files = InputFiles.Of([path]);
        if (files.Refused.Count > 0 || Directory.Exists(path))
        {
            _verdict.Refuse(path, files.Refused.Count > 0 ? files.Refused[0].Sentence : Sentences.OneFile);
            return null;
        }
        var compiled = CompiledFile.Each([path], terminal.Input, compile, cancel).Single();
        if (compiled.Compilation is null)
            _verdict.Refuse(path, compiled.Refusal ?? "");
        return compiled.Compilation;
    }

    private void Write(OutputFile? file, Compilation old, Compilation other)
    {
        var differences = DocumentComparison.Of(old, other);
        var stream = file?.Stream ?? terminal.OutputStream;
        switch (FormatAsked())
        {
            case DiffFormat.Json:
                DiffJson.Write(differences, old.Text, other.Text, stream);
                break;
            case DiffFormat.Markdown:
                using (var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" })
                    new DiffMarkdown(writer, old.Text, other.Text).Write(differences);
                break;
            case DiffFormat.Text:
                if (file is null)
                    new DiffLines(terminal.Output, old.Text, other.Text, terminal.Colour).Write(differences);
                else
                    using (var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" })
                        new DiffLines(writer, old.Text, other.Text, colour: false).Write(differences);
                break;
        }
    }

    private DiffFormat FormatAsked() => request.Format ?? Path.GetExtension(request.Output)?.ToUpperInvariant() switch
    {
        ".JSON" => DiffFormat.Json,
        ".MD" => DiffFormat.Markdown,
        _ => DiffFormat.Text,
    };
}
