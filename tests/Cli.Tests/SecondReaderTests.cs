using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Luodi.Cli.Tests;

/// <summary>luodi compile --second-reader, against a stand-in on the loopback.</summary>
public sealed class SecondReaderTests
{
    private const string Policy = "临江市工作方案\n一、目标\n到2027年，园区达到20个。让每一条老街都连上网。\n";

    [Fact]
    public async Task Suggestions_stand_apart_from_what_was_read()
    {
        using var probe = new CliProbe();
        await using var standIn = new OneAnswer("""{"missing":[{"kind":"target","quote":"让每一条老街都连上网","indicator":"老街"},{"kind":"target","quote":"凭空捏造","indicator":"x"}],"doubtful":[{"id":1,"remark":"单位可疑"}]}""");
        probe.Environment["LUODI_SECOND_READER_URL"] = standIn.Address;
        probe.Environment["LUODI_SECOND_READER_MODEL"] = "stand-in";
        probe.Environment["LUODI_SECOND_READER_KEY"] = "not-to-be-seen";
        Assert.Equal(0, await probe.RunAsync("compile", "--second-reader", "--format", "json", probe.Write("a.txt", Policy)));
        var document = JsonNode.Parse(probe.Output)!["documents"]![0]!;
        Assert.Equal("园区", document["targets"]!.AsArray().Single()!["indicator"]!.GetValue<string>());
        var second = document["secondReader"]!;
        Assert.Equal("stand-in", second["model"]!.GetValue<string>());
        var suggestion = second["suggestions"]!.AsArray().Single()!;
        Assert.Equal(("target", "让每一条老街都连上网"), (suggestion["kind"]!.GetValue<string>(), suggestion["quote"]!.GetValue<string>()));
        Assert.Equal("单位可疑", second["doubts"]!.AsArray().Single()!["remark"]!.GetValue<string>());
        Assert.Contains("1 条建议的引文不在原文中", probe.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-seen", probe.Output + probe.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tree_names_the_machine()
    {
        using var probe = new CliProbe();
        await using var standIn = new OneAnswer("""{"missing":[{"kind":"target","quote":"让每一条老街都连上网","indicator":"老街"}],"doubtful":[]}""");
        probe.Environment["LUODI_SECOND_READER_URL"] = standIn.Address;
        probe.Environment["LUODI_SECOND_READER_MODEL"] = "stand-in";
        Assert.Equal(0, await probe.RunAsync("compile", "--second-reader", probe.Write("a.txt", Policy)));
        Assert.Contains("机器建议", probe.Output, StringComparison.Ordinal);
        Assert.Contains("（stand-in，未经人核）", probe.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "m")]
    [InlineData("http://127.0.0.1:9/v1", null)]
    [InlineData("ftp://127.0.0.1/v1", "m")]
    public async Task Without_an_address_and_a_model_nothing_is_asked(string? address, string? model)
    {
        using var probe = new CliProbe();
        if (address is not null)
            probe.Environment["LUODI_SECOND_READER_URL"] = address;
        if (model is not null)
            probe.Environment["LUODI_SECOND_READER_MODEL"] = model;
        Assert.Equal(2, await probe.RunAsync("compile", "--second-reader", probe.Write("a.txt", Policy)));
        Assert.Contains("LUODI_SECOND_READER_URL", probe.Error, StringComparison.Ordinal);
        Assert.Empty(probe.Output);
    }

    [Fact]
    public async Task Without_the_option_nobody_is_asked()
    {
        using var probe = new CliProbe();
        probe.Environment["LUODI_SECOND_READER_URL"] = "http://127.0.0.1:9/v1";
        probe.Environment["LUODI_SECOND_READER_MODEL"] = "m";
        Assert.Equal(0, await probe.RunAsync("compile", "--format", "json", probe.Write("a.txt", Policy)));
        Assert.Null(JsonNode.Parse(probe.Output)!["documents"]![0]!["secondReader"]);
        Assert.Empty(probe.Error);
    }

    /// <summary>A service that always says the same.</summary>
    private sealed class OneAnswer : IAsyncDisposable
    {
        private readonly System.Net.Sockets.TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _served;

        public OneAnswer(string content)
        {
            _listener.Start();
            _served = ServeAsync(new JsonObject { ["choices"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["content"] = content } }) }.ToJsonString());
        }

        public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1";

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _served;
        }

        private async Task ServeAsync(string reply)
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await using var stream = client.GetStream();
                    var body = Encoding.UTF8.GetBytes(reply);
                    await ReadRequestAsync(stream);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n"));
                    await stream.WriteAsync(body);
                }
            }
            catch (Exception stopped) when (stopped is System.Net.Sockets.SocketException or ObjectDisposedException)
            {
                // The listener was stopped: the test is over.
            }
        }

        private static async Task ReadRequestAsync(Stream stream)
        {
            var head = new StringBuilder();
            var buffer = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                head.Append((char)(await stream.ReadAsync(buffer) == 0 ? throw new EndOfStreamException() : buffer[0]));
            var length = int.Parse(System.Text.RegularExpressions.Regex.Match(head.ToString(), @"Content-Length: (\d+)", System.Text.RegularExpressions.RegexOptions.IgnoreCase).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            await stream.ReadExactlyAsync(new byte[length]);
        }
    }
}
