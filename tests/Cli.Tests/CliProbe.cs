using System.Text;
using Luodi.Cli;
using Luodi.Cli.Output;
using Luodi.Compiler;
using Luodi.Compiler.Text;

namespace Luodi.Cli.Tests;

/// <summary>Runs the program in this process, in a folder of its own, and keeps what it wrote.</summary>
internal sealed class CliProbe : IDisposable
{
    public CliProbe() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "luodi-cli-" + Path.GetRandomFileName());

    /// <summary>Stands in for the compiler where a test needs flaws of its own.</summary>
    public Func<SourceText, Compilation>? Compile { get; init; }

    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>What stands at the standard input.</summary>
    public Func<Stream> Input { get; init; } = () => new MemoryStream(Encoding.UTF8.GetBytes("标准输入的文件"));

    public bool Watched { get; init; }

    public int? Width { get; init; }

    public bool Colour { get; init; }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public async Task<int> RunAsync(params string[] arguments) => await RunAsync(default, arguments);

    public async Task<int> RunAsync(CancellationToken cancel, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var terminal = new Terminal(output, error) { Input = Input, Watched = Watched, Width = Width, Colour = Colour };
        var code = await LuodiCommand.RunAsync(arguments, terminal, cancel, Compile, name => Environment.GetValueOrDefault(name));
        Output = Encoding.UTF8.GetString(output.ToArray());
        Error = error.ToString();
        return (int)code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
