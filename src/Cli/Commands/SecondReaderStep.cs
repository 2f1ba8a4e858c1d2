using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.SecondReader;

namespace Luodi.Cli.Commands;

/// <summary>补读: has each compiled file read a second time by a language model, and says on the error stream what went wrong meanwhile.</summary>
internal sealed class SecondReaderStep : IDisposable
{
    private const string AddressVariable = "LUODI_SECOND_READER_URL";
    private const string ModelVariable = "LUODI_SECOND_READER_MODEL";
    // Not an option: a command line is seen by everybody on the machine.
    private const string KeyVariable = "LUODI_SECOND_READER_KEY";

    public const string Variables = $"{AddressVariable}, {ModelVariable}, {KeyVariable}";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly SecondReaderClient _client;
    private readonly Terminal _terminal;

    private SecondReaderStep(SecondReaderOptions options, Terminal terminal) => (_client, _terminal) = (new SecondReaderClient(_http, options), terminal);

    /// <returns>Null when the environment does not say whom to ask; the sentence has been written.</returns>
    public static SecondReaderStep? FromEnvironment(Func<string, string?> environment, Terminal terminal)
    {
        var (address, model) = (environment(AddressVariable), environment(ModelVariable));
        if (string.IsNullOrWhiteSpace(model) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            terminal.Error.WriteLine($"luodi: {Sentences.NoSecondReader(AddressVariable, ModelVariable)}");
            return null;
        }

        return new SecondReaderStep(new SecondReaderOptions(uri, model, environment(KeyVariable)), terminal);
    }

    public Compilation Read(Compilation compilation, string path, CancellationToken cancel)
    {
        var reading = _client.ReadAsync(compilation, cancel: cancel).GetAwaiter().GetResult();
        foreach (var note in reading.Notes)
            _terminal.Error.WriteLine($"luodi: {path}: {note.Message}。（{note.English}）");
        return compilation.With(reading);
    }

    public void Dispose() => _http.Dispose();
}
